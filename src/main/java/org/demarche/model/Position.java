package org.demarche.model;

/** What attitude an actor takes. */
public enum Position implements Concept {
    SEEKS(Polarity.POSITIVE),
    SUPPORTS(Polarity.POSITIVE),
    ACCEPTS(Polarity.POSITIVE),
    CONSIDERS(Polarity.NEUTRAL),
    AGREES(Polarity.POSITIVE),
    OFFERS(Polarity.POSITIVE),
    DEMANDS(Polarity.POSITIVE),
    APPEALS(Polarity.POSITIVE),
    PROPOSES(Polarity.POSITIVE),
    URGES(Polarity.POSITIVE),
    OPPOSES(Polarity.NEGATIVE),
    REJECTS(Polarity.NEGATIVE),
    REFUSES(Polarity.NEGATIVE),
    DENIES(Polarity.NEGATIVE),
    CONDEMNS(Polarity.NEGATIVE),
    CRITICISES(Polarity.NEGATIVE),
    WARNS(Polarity.NEGATIVE),
    THREATENS(Polarity.NEGATIVE),
    REGRETS(Polarity.NEGATIVE),
    DOUBTS(Polarity.NEGATIVE),
    WELCOMES(Polarity.POSITIVE),
    APOLOGISES(Polarity.MIXED),
    PLEDGES(Polarity.POSITIVE),
    PRAISES(Polarity.POSITIVE),
    RECOGNISES(Polarity.POSITIVE),
    DENOUNCES(Polarity.NEGATIVE),
    RESERVES(Polarity.NEUTRAL);

    private final Polarity polarity;

    Position(Polarity polarity) {
        this.polarity = polarity;
    }

    /**
     * The polarity that the position has where it is denied: who does not support something is against it, but who does
     * not reject or offer it need be neither for nor against it.
     */
    public Polarity deniedPolarity() {
        return switch (this) {
            case SUPPORTS, ACCEPTS, AGREES, SEEKS, WELCOMES, RECOGNISES, PRAISES -> Polarity.NEGATIVE;
            default -> Polarity.NEUTRAL;
        };
    }

    /** The polarity that the position has where the text does not change it. */
    public Polarity polarity() {
        return polarity;
    }
}
