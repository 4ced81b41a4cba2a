package org.demarche.shape;

/** How bad a violation is, with the three grades of SHACL. */
public enum Severity {
    VIOLATION,
    WARNING,
    INFO
}
