package org.demarche.load;

import java.util.Optional;

/** What is running, for the records that it writes. */
final class Software {
    private Software() {}

    static String version() {
        return Optional.ofNullable(Software.class.getPackage().getImplementationVersion())
                .orElse("unpackaged");
    }
}
