package org.demarche.cli;

import java.util.Optional;
import org.apache.jena.Jena;
import picocli.CommandLine.IVersionProvider;

/** The versions that a report of a defect should name. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(Main.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {
            "demarche " + version, "Apache Jena " + Jena.VERSION, "Java " + Runtime.version(),
        };
    }
}
