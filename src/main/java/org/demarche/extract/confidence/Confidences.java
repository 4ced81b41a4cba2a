package org.demarche.extract.confidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.demarche.extract.lexicon.Resource;
import org.demarche.model.ActorRef;
import org.demarche.model.Event;
import org.demarche.model.Modality;
import org.demarche.model.Stance;

/**
 * How likely events and stances are right by what they are like, as {@code confidences.txt} lists it: the odds of a kind of
 * finding times a factor for each of its traits. The factors are those of a logistic regression on the gold articles for
 * developing, which {@code ConfidenceFit} among the tests makes anew.
 */
public final class Confidences {
    /** What a rule's id ends in where nothing in the sentence tells the holder. */
    public static final String FROM_CONTEXT = "/context";

    /** What findings have until they are weighed. */
    public static final double UNWEIGHED = 0.5;

    private static final String BASE = "base";

    private final Map<String, Double> factors = new HashMap<>();

    private Confidences() {}

    /** Reads the factors that ship with the program. */
    public static Confidences shipped() {
        Confidences confidences = new Confidences();
        for (String line : Resource.lines("confidences.txt")) {
            int end = line.lastIndexOf(' ');
            confidences.factors.put(line.substring(0, end).strip(), Double.valueOf(line.substring(end + 1)));
        }
        return confidences;
    }

    /** The same event, as likely right as such events are. */
    public Event weigh(Event event, Predicate<ActorRef> isKnown) {
        return event.withConfidence(likelihood(traits(event, isKnown)));
    }

    /** The same stance, as likely right as such stances are. */
    public Stance weigh(Stance stance, Predicate<ActorRef> isKnown) {
        return stance.withConfidence(likelihood(traits(stance, isKnown)));
    }

    private double likelihood(List<String> traits) {
        double factor = traits.stream()
                .mapToDouble(trait -> factors.getOrDefault(trait, 1.0))
                .reduce(1, (one, other) -> one * other);
        return Math.round(100 * Odds.times(0.5, factor)) / 100.0;
    }

    /**
     * What an event is like, as far as it tells how likely the event is right.
     *
     * @param isKnown whether the register knows an actor
     */
    public static List<String> traits(Event event, Predicate<ActorRef> isKnown) {
        List<String> traits = new ArrayList<>(List.of(BASE));
        event.plover().ifPresent(code -> traits.add("plover " + code.concept()));
        event.status().ifPresent(status -> traits.add("status " + status.concept()));
        traits.add("roles " + (event.actors().isEmpty() ? "-" : "actor")
                + (event.recipients().isEmpty() ? "-" : "recipient"));
        traits.add("parties " + parties(event.participants(), isKnown));
        traits.add("told-in "
                + lastPart(event.grounds().rule(), PartiesFrom.BEFORE.suffix(), PartiesFrom.ARTICLE.suffix()));
        if (event.time().isPresent()) {
            traits.add("dated");
        }
        return named("event", traits);
    }

    /**
     * What a stance is like, as far as it tells how likely the stance is right.
     *
     * @param isKnown whether the register knows an actor
     */
    public static List<String> traits(Stance stance, Predicate<ActorRef> isKnown) {
        Modality modality = stance.modality();
        List<String> traits = new ArrayList<>(List.of(BASE));
        traits.add("position " + stance.position().concept());
        traits.add("target " + stance.target().kind() + (stance.furtherTargets().isEmpty() ? "" : " further"));
        traits.add("holder " + (isKnown.test(stance.holder()) ? "known" : "own"));
        traits.add("told-in " + lastPart(stance.grounds().rule(), FROM_CONTEXT));
        traits.add("certainty " + modality.certainty().concept());
        if (modality.negated()) {
            traits.add("negated");
        }
        return named("stance", traits);
    }

    private static List<String> named(String finding, List<String> traits) {
        return traits.stream().map(trait -> finding + " " + trait).toList();
    }

    private static String parties(List<ActorRef> participants, Predicate<ActorRef> isKnown) {
        if (participants.size() > 1) {
            return "several";
        }
        return participants.stream().anyMatch(isKnown) ? "one-known" : "one-own";
    }

    private static String lastPart(String rule, String... suffixes) {
        for (String suffix : suffixes) {
            if (rule.endsWith(suffix)) {
                return suffix.substring(1);
            }
        }
        return "sentence";
    }
}
