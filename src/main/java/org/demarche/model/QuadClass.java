package org.demarche.model;

/** Verbal or material, cooperation or conflict. */
public enum QuadClass implements Concept {
    VERBAL_COOPERATION,
    MATERIAL_COOPERATION,
    VERBAL_CONFLICT,
    MATERIAL_CONFLICT
}
