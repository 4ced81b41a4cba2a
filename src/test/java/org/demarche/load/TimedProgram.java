package org.demarche.load;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** Runs the main method of a class, and ends its output with the seconds of processor time that the process has taken. */
final class TimedProgram {
    private TimedProgram() {}

    /** The class, and its arguments. */
    @SuppressWarnings("SystemOut") // this is what the parent reads
    public static void main(String... arguments) throws ReflectiveOperationException {
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getDeclaredMethod("main", String[].class).invoke(null, (Object) rest);
        OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        System.out.println(system.getProcessCpuTime() / 1e9);
    }
}
