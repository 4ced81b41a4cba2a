package org.demarche.extract;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Modality;
import org.demarche.model.Polarity;
import org.demarche.model.Position;

/** Finds the words that tell an attitude, whose it is and what it is about. */
final class StanceFinder {
    private static final Set<Position> HOLDING = Set.of(
            Position.DENIES, Position.REJECTS, Position.DOUBTS, Position.PLEDGES, Position.THREATENS, Position.DEMANDS);
    private static final Set<String> OPEN = Set.of("whether", "if", "unless");
    private static final Set<String> PRONOUNS =
            Set.of("there", "it", "we", "i", "its", "our", "their", "he", "she", "they");
    private static final Set<String> SAYING_NOTHING = Set.of("comment", "elaborate");
    private static final Set<String> STATIVE = Set.of("be", "have", "know", "do");
    private static final Set<String> ABOUT = Set.of("over", "against", "about", "at", "for", "on", "to", "with");
    private static final Set<String> OBLIGING = Set.of("must", "should", "ought");

    private final StanceLexicon lexicon = StanceLexicon.shipped();
    private final AttitudeLexicon qualities = AttitudeLexicon.shipped();

    /** All stances of a text, in order. */
    List<StanceCandidate> find(AnnotatedText text, Words words, MentionFinder.Found mentions, Cast cast) {
        List<StanceCandidate> found = new ArrayList<>();
        for (int i = 0; i < text.sentences().size(); i++) {
            Reading reading = new Reading(i, text.sentences().get(i), words, mentions, cast);
            text.sentences().get(i).tokens().forEach(token -> reading.read(token)
                    .ifPresent(found::add));
        }
        found.removeIf(candidate -> isWithinAnother(text.sentences().get(candidate.sentence()), candidate, found));
        return found;
    }

    /**
     * Whether a stance is only what another one is about: in "refused to support the plan" and "denied that it supported
     * the plan" nobody supports anything.
     */
    private static boolean isWithinAnother(Sentence sentence, StanceCandidate inner, List<StanceCandidate> all) {
        Token at = inner.cue();
        while (at.relation() == Relation.CONJUNCT && sentence.head(at).isPresent()) {
            at = sentence.head(at).get();
        }
        Relation relation = at.relation();
        Optional<Token> above = sentence.head(at);
        return all.stream()
                .filter(outer -> outer.sentence() == inner.sentence() && above.equals(Optional.of(outer.cue())))
                .anyMatch(outer -> relation == Relation.OPEN_COMPLEMENT
                        || relation == Relation.NOUN_CLAUSE
                        || (relation == Relation.COMPLEMENT_CLAUSE && HOLDING.contains(outer.position())));
    }

    /** The reading of one sentence. */
    private final class Reading {
        private final int number;
        private final Sentence sentence;
        private final Words words;
        private final HolderReader holders;
        private final Cast cast;

        Reading(int number, Sentence sentence, Words words, MentionFinder.Found mentions, Cast cast) {
            this.number = number;
            this.sentence = sentence;
            this.words = words;
            this.cast = cast;
            this.holders = new HolderReader(sentence, words.start(number), mentions, cast);
        }

        Optional<StanceCandidate> read(Token token) {
            boolean told = !isOpen(token) && !isOfAnother(token) && !isCondition(token);
            boolean obliged =
                    sentence.children(token, Relation.AUXILIARY).anyMatch(must -> OBLIGING.contains(must.lemma()));
            return lexicon.entries(sentence, token).stream()
                    .filter(entry -> told && !(obliged && entry.isOfSpeaker()))
                    .flatMap(entry -> match(token, entry).stream())
                    .findFirst();
        }

        /** Whether the text asks about it: "whether …", "Does Norway want …?". */
        private boolean isOpen(Token token) {
            return sentence.token(sentence.size() - 1).form().equals("?")
                    || sentence.children(token, Relation.MARKER).anyMatch(mark -> OPEN.contains(mark.lemma()));
        }

        /** Whether it is what another expects or asks of somebody: "urged Norway to support …". */
        private boolean isOfAnother(Token token) {
            boolean infinitive = sentence.children(token, Relation.AUXILIARY)
                    .anyMatch(to -> to.tag().equals("TO"));
            return infinitive
                    && sentence.head(token)
                            .filter(Token::isVerb)
                            .filter(above -> sentence.child(token, Relation.SUBJECT)
                                            .isPresent()
                                    || sentence.child(above, Relation.OBJECT).isPresent())
                            .isPresent();
        }

        /** Whether it stands in the condition that something else is under. */
        private boolean isCondition(Token token) {
            return Stream.iterate(sentence.head(token), Optional::isPresent, above -> above.flatMap(sentence::head))
                    .flatMap(Optional::stream)
                    .filter(Token::isVerb)
                    .flatMap(above -> Conditions.tokens(sentence, above).stream())
                    .anyMatch(condition -> condition.get(token.index()));
        }

        private Optional<StanceCandidate> match(Token token, StanceLexicon.Entry entry) {
            CueMatcher matcher = new CueMatcher(sentence, token, entry.preposition());
            if (!matcher.isComplete() || (entry.position() == Position.REFUSES && saysNothing(token))) {
                return Optional.empty();
            }
            BitSet content = content(matcher, token, entry);
            if (content.isEmpty()) {
                return Optional.empty();
            }
            List<Token> heads = entry.isOfSpeaker() ? List.of() : holders.heads(matcher, token, entry);
            List<ActorRef> found = heads.stream()
                    .flatMap(head -> holders.actors(head).stream())
                    .filter(holder -> cast.get(holder).kind() != ActorKind.DOCUMENT)
                    .distinct()
                    .toList();
            boolean named = heads.stream().anyMatch(head -> !PRONOUNS.contains(head.lemma()));
            if (found.isEmpty() && (named || entry.patterns().contains("under"))) {
                return Optional.empty();
            }
            BitSet evidence = (BitSet) content.clone();
            evidence.or(words.lift(number, matcher.cueWords()));
            evidence.or(words.lift(number, judgement(token, entry)));
            heads.forEach(head -> evidence.set(words.start(number) + head.index()));
            Modality modality = new ModalityReader(sentence).read(token);
            return Optional.of(new StanceCandidate(
                    number,
                    token,
                    isThreat(token, entry) ? Position.THREATENS : entry.position(),
                    found,
                    entry.isOfSpeaker()
                            ? Optional.of(StanceCandidate.SPEAKER)
                            : heads.stream().map(Token::lemma).findFirst(),
                    holders.addressee(token, entry),
                    content,
                    entry.isDenied() ? new Modality(modality.certainty(), modality.realis(), false) : modality,
                    evidence));
        }

        /** Whether what is promised does harm: "vowed to retaliate". */
        private boolean isThreat(Token token, StanceLexicon.Entry entry) {
            return entry.position() == Position.PLEDGES
                    && Stream.concat(
                                    sentence.children(token, Relation.OPEN_COMPLEMENT),
                                    sentence.children(token, Relation.COMPLEMENT_CLAUSE))
                            .anyMatch(verb -> lexicon.mayTell(sentence, verb, Position.THREATENS));
        }

        private BitSet content(CueMatcher matcher, Token token, StanceLexicon.Entry entry) {
            BitSet content = new BitSet();
            entry.patterns().forEach(pattern -> content.or(content(pattern, matcher, token)));
            BitSet lifted = words.lift(number, content);
            if (!entry.patterns().contains("deed")) {
                lifted.andNot(words.lift(number, matcher.cueWords()));
            }
            Conditions.tokens(sentence, token).ifPresent(condition -> lifted.andNot(words.lift(number, condition)));
            return lifted;
        }

        private BitSet content(String pattern, CueMatcher matcher, Token token) {
            return switch (pattern) {
                case "object" -> object(matcher, token);
                case "object+open" -> asked(matcher, token);
                case "below" -> below(matcher, token);
                case "subject" ->
                    sentence.child(token, Relation.SUBJECT)
                            .map(sentence::subtree)
                            .orElseGet(BitSet::new);
                case "about" -> about(token);
                case "good" -> judged(matcher, token, Polarity.POSITIVE);
                case "bad" -> judged(matcher, token, Polarity.NEGATIVE);
                case "deed" -> deed(token);
                case "wish" -> wish(token);
                case "inside" -> inside(token);
                default -> matcher.content(pattern);
            };
        }

        private BitSet object(CueMatcher matcher, Token token) {
            BitSet object = matcher.content("object");
            if (object.isEmpty()) {
                sentence.children(token, Relation.OBJECT)
                        .filter(it -> it.lemma().equals("it"))
                        .forEach(it -> object.set(it.index()));
            }
            return object.isEmpty() ? antecedent(token) : object;
        }

        /** What the cue's relative clause belongs to: "two envoys whom it accuses", "a remark that it criticised". */
        private BitSet antecedent(Token token) {
            boolean that = token.relation() == Relation.NOUN_CLAUSE
                    && sentence.children(token, Relation.MARKER)
                            .anyMatch(mark -> mark.lemma().equals("that"));
            boolean relative = (that || token.relation() == Relation.RELATIVE_CLAUSE)
                    && sentence.child(token, Relation.SUBJECT)
                            .filter(subject -> !subject.tag().startsWith("W"))
                            .isPresent();
            return sentence.head(token)
                    .filter(noun -> relative
                            && sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                                    .findAny()
                                    .isEmpty())
                    .map(noun -> {
                        BitSet named = sentence.subtree(noun);
                        named.andNot(sentence.subtree(token));
                        return named;
                    })
                    .orElseGet(BitSet::new);
        }

        /** What is asked of somebody, the one asked left aside where a preposition brings him in. */
        private BitSet asked(CueMatcher matcher, Token token) {
            BitSet asked = matcher.content("object+open");
            if (asked.isEmpty()) {
                holders.askedOf(token).ifPresent(verb -> asked.or(sentence.subtree(verb)));
            }
            if (asked.isEmpty()) {
                sentence.children(token, Relation.ADVERBIAL_CLAUSE)
                        .filter(verb -> sentence.children(verb, Relation.AUXILIARY)
                                .anyMatch(to -> to.tag().equals("TO")))
                        .limit(1)
                        .forEach(verb -> asked.or(sentence.subtree(verb)));
            }
            return asked;
        }

        private BitSet below(CueMatcher matcher, Token token) {
            BitSet below = matcher.content("below");
            return below.isEmpty() && token.relation() == Relation.RELATIVE_CLAUSE ? antecedent(token) : below;
        }

        /** What a protest, complaint or the like is about, whether the words hang on the verb or on its object. */
        private BitSet about(Token token) {
            BitSet about = new BitSet();
            Stream.concat(Stream.of(token), sentence.children(token, Relation.OBJECT))
                    .flatMap(above -> sentence.children(above, Relation.PREPOSITION))
                    .filter(preposition -> ABOUT.contains(preposition.lemma()))
                    .flatMap(preposition -> sentence.children(preposition).stream())
                    .forEach(noun -> about.or(sentence.subtree(noun)));
            return about;
        }

        /** What is called good or bad. */
        private BitSet judged(CueMatcher matcher, Token token, Polarity polarity) {
            boolean so = new PolarityReader(sentence, qualities)
                    .ofComplement(token)
                    .or(() -> sentence.child(token, Relation.ATTRIBUTE)
                            .flatMap(noun -> qualities.polarity(AttitudeLexicon.Kind.ATTITUDE, noun)))
                    .filter(polarity::equals)
                    .isPresent();
            BitSet judged = new BitSet();
            sentence.children(token, matcher.isPassive() ? Relation.PASSIVE_SUBJECT : Relation.OBJECT)
                    .filter(object -> so)
                    .forEach(object -> judged.or(sentence.subtree(object)));
            return judged;
        }

        /** A clause that tells what shall be: its verb is a bare infinitive, or has "must" or "should". */
        private BitSet wish(Token token) {
            BitSet wish = new BitSet();
            sentence.children(token, Relation.COMPLEMENT_CLAUSE)
                    .filter(verb -> verb.tag().equals("VB")
                            || (verb.tag().equals("VBP") && !STATIVE.contains(verb.lemma()))
                            || sentence.children(verb).stream().anyMatch(this::isWishing))
                    .forEach(verb -> wish.or(sentence.subtree(verb)));
            return wish;
        }

        private boolean isWishing(Token helper) {
            return switch (helper.relation()) {
                case AUXILIARY ->
                    helper.lemma().equals("must") || helper.lemma().equals("should");
                case PASSIVE_AUXILIARY -> helper.tag().equals("VB");
                default -> false;
            };
        }

        /** What stands below a preposition that is said of somebody: "Oslo is against the plan". */
        private BitSet inside(Token token) {
            BitSet inside = new BitSet();
            sentence.head(token).filter(be -> be.lemma().equals("be")).ifPresent(be -> sentence.children(token)
                    .forEach(below -> inside.or(sentence.subtree(below))));
            return inside;
        }

        /** By which words it is called so. */
        private BitSet judgement(Token token, StanceLexicon.Entry entry) {
            BitSet judgement = new BitSet();
            sentence.children(token).stream()
                    .filter(child -> entry.patterns().contains("good")
                            || entry.patterns().contains("bad"))
                    .filter(child -> child.relation() == Relation.ATTRIBUTE
                            || child.lemma().equals("as"))
                    .forEach(child -> judgement.or(sentence.subtree(child)));
            return judgement;
        }

        /** The cue's own clause without its subject and helpers. */
        private BitSet deed(Token token) {
            BitSet deed = sentence.subtree(token);
            sentence.children(token).stream()
                    .filter(child -> child.index() < token.index() || child.isMark())
                    .forEach(child -> deed.andNot(sentence.subtree(child)));
            return deed;
        }

        /** "Declined to comment" tells of no stance. */
        private boolean saysNothing(Token cue) {
            return sentence.children(cue, Relation.OPEN_COMPLEMENT)
                    .anyMatch(verb -> SAYING_NOTHING.contains(verb.lemma()));
        }
    }
}
