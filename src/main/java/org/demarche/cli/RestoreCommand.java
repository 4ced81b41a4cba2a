package org.demarche.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.demarche.store.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a new store of a backup. */
@Command(
        name = "restore",
        mixinStandardHelpOptions = true,
        description = "Makes a store of a backup, in a directory that must not exist.",
        footerHeading = "%nExamples:%n",
        footer = {"  demarche restore --store restored store-2026-01-22.nq.gz"})
final class RestoreCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Option(names = "--store", paramLabel = "DIR", required = true, description = "The directory to make.")
    Path store;

    @Parameters(paramLabel = "FILE", description = "A file that 'demarche backup' has written.")
    Path file;

    @Override
    public Integer call() throws IOException {
        long quads = Backup.restore(file, store);
        spec.commandLine().getOut().printf(Locale.ROOT, "%,d quads restored into %s%n", quads, store);
        return ExitCode.OK.number();
    }
}
