package org.demarche.model;

/** What attitude an actor takes. */
public enum Position implements Concept {
    SEEKS(Polarity.POSITIVE),
    SUPPORTS(Polarity.POSITIVE),
    ACCEPTS(Polarity.POSITIVE),
    CONSIDERS(Polarity.NEUTRAL),
    AGREES(Polarity.POSITIVE),
    OFFERS(Polarity.POSITIVE),
    DEMANDS(Polarity.NEUTRAL),
    APPEALS(Polarity.NEUTRAL),
    PROPOSES(Polarity.POSITIVE),
    URGES(Polarity.NEUTRAL),
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
    APOLOGISES(Polarity.POSITIVE),
    DENOUNCES(Polarity.NEGATIVE),
    RESERVES(Polarity.NEUTRAL);

    private final Polarity polarity;

    Position(Polarity polarity) {
        this.polarity = polarity;
    }

    /** The polarity that the position has where the text does not change it. */
    public Polarity polarity() {
        return polarity;
    }
}
