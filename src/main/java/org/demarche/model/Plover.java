package org.demarche.model;

import static org.demarche.model.QuadClass.MATERIAL_CONFLICT;
import static org.demarche.model.QuadClass.MATERIAL_COOPERATION;
import static org.demarche.model.QuadClass.VERBAL_CONFLICT;
import static org.demarche.model.QuadClass.VERBAL_COOPERATION;

import java.util.Locale;

/** The event types of PLOVER 0.8; the concept's name is the type's own, in capitals. */
public enum Plover implements Concept {
    AGREE(VERBAL_COOPERATION),
    CONSULT(VERBAL_COOPERATION),
    SUPPORT(VERBAL_COOPERATION),
    COOPERATE(MATERIAL_COOPERATION),
    AID(MATERIAL_COOPERATION),
    CONCEDE(VERBAL_COOPERATION),
    REQUEST(VERBAL_CONFLICT),
    ACCUSE(VERBAL_CONFLICT),
    REJECT(VERBAL_CONFLICT),
    THREATEN(VERBAL_CONFLICT),
    PROTEST(MATERIAL_CONFLICT),
    SANCTION(MATERIAL_CONFLICT),
    MOBILIZE(MATERIAL_CONFLICT),
    COERCE(MATERIAL_CONFLICT),
    ASSAULT(MATERIAL_CONFLICT),
    RETREAT(MATERIAL_COOPERATION);

    private final QuadClass quadClass;

    Plover(QuadClass quadClass) {
        this.quadClass = quadClass;
    }

    /** The quad class of the type. */
    public QuadClass quadClass() {
        return quadClass;
    }

    /** Whether it is done by saying it: a request, accusation, rejection, support or threat. */
    public boolean isSpeech() {
        return switch (this) {
            case REQUEST, ACCUSE, REJECT, SUPPORT, THREATEN -> true;
            default -> false;
        };
    }

    @Override
    public String concept() {
        return name();
    }

    /** The concept's name of one of the type's modes: {@code consult-visit} for {@code visit}. */
    public String mode(String name) {
        return name().toLowerCase(Locale.ROOT) + "-" + name;
    }
}
