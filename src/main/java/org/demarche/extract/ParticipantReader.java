package org.demarche.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.demarche.annotate.Edge;
import org.demarche.annotate.Relation;
import org.demarche.annotate.Sentence;
import org.demarche.annotate.Token;
import org.demarche.model.ActorKind;
import org.demarche.model.ActorRef;
import org.demarche.model.Mention;
import org.demarche.model.MentionKind;
import org.demarche.model.Modality;
import org.demarche.model.Realis;
import org.demarche.model.Span;

/**
 * Reads who takes part in what a word of one sentence tells of.
 *
 * @param start the number of the sentence's first token in the text
 */
record ParticipantReader(Sentence sentence, int start, MentionFinder.Found mentions, Cast cast) {
    private static final Set<String> TOWARDS = Set.of(
            "with", "to", "against", "on", "from", "at", "for", "toward", "towards", "of", "over", "between", "among");
    private static final Set<String> TOGETHER = Set.of("with", "between", "among", "and");

    /** Who takes part in what a word tells of, as far as its own sentence says. */
    EventCandidate read(EventTrigger told) {
        Token trigger = told.word();
        EventLexicon.Entry entry = told.entry();
        Set<ActorRef> actors = new LinkedHashSet<>();
        Set<ActorRef> recipients = new LinkedHashSet<>();
        Set<ActorRef> others = new LinkedHashSet<>();
        List<Token> tokens = new ArrayList<>(List.of(trigger));
        if (entry.obliges()) {
            sentence.head(trigger).ifPresent(above -> sentence.related(above, Relation.SUBJECT)
                    .forEach(speaker -> take(speaker, actors, tokens)));
            sentence.related(trigger, Relation.SUBJECT).forEach(obliged -> take(obliged, recipients, tokens));
        } else if (trigger.isNoun()) {
            readNoun(trigger, actors, recipients, tokens);
        } else {
            readVerb(trigger, actors, recipients, tokens);
        }
        sentence.related(trigger, Relation.OBJECT)
                .filter(object -> !entry.object().isEmpty() && object.lemma().equals(entry.object()))
                .forEach(object -> readNoun(object, others, recipients, tokens));
        recipients.removeAll(actors);
        others.removeAll(actors);
        Optional<ActorRef> place = place(trigger);
        Span evidence = tokens.stream().map(Token::span).reduce(Span::to).orElseThrow();
        return new EventCandidate(
                told,
                List.copyOf(actors),
                List.copyOf(recipients),
                List.copyOf(others),
                place,
                modality(trigger, tokens),
                evidence);
    }

    /** That of the word, or of the clause that the last of its parties was taken into. */
    private Modality modality(Token trigger, List<Token> tokens) {
        ModalityReader reader = new ModalityReader(sentence);
        Modality own = reader.read(trigger);
        if (own.realis() != Realis.ACTUAL || trigger.isVerb()) {
            return own;
        }
        return tokens.stream()
                .filter(token -> token.relation() == Relation.SUBJECT && token.index() > trigger.index())
                .map(reader::read)
                .filter(modality -> modality.realis() != Realis.ACTUAL)
                .findFirst()
                .orElse(own);
    }

    private void readVerb(Token verb, Set<ActorRef> actors, Set<ActorRef> recipients, List<Token> tokens) {
        boolean passive = sentence.child(verb, Relation.PASSIVE_AUXILIARY).isPresent()
                || (verb.tag().equals("VBN") && verb.relation() == Relation.NOUN_CLAUSE);
        sentence.related(verb, Relation.SUBJECT).forEach(token -> take(token, actors, tokens));
        sentence.related(verb, Relation.PASSIVE_SUBJECT).forEach(token -> take(token, recipients, tokens));
        sentence.related(verb, Relation.OBJECT).forEach(token -> take(token, recipients, tokens));
        sentence.related(verb, Relation.INDIRECT_OBJECT).forEach(token -> take(token, recipients, tokens));
        for (Edge edge : sentence.edges(verb)) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                if (edge.preposition().equals("by") && passive) {
                    take(object, actors, tokens);
                } else if (TOWARDS.contains(edge.preposition()) && recipients.isEmpty()) {
                    take(object, recipients, tokens);
                }
            }
        }
        Stream.concat(
                        sentence.children(verb, Relation.OPEN_COMPLEMENT),
                        sentence.children(verb, Relation.COMPLEMENT_CLAUSE))
                .filter(clause -> recipients.isEmpty())
                .forEach(clause -> readBelow(clause, recipients, tokens));
    }

    /** Whom a clause below a verb is about, where the verb itself has no other party. */
    private void readBelow(Token clause, Set<ActorRef> recipients, List<Token> tokens) {
        sentence.related(clause, Relation.SUBJECT).forEach(token -> take(token, recipients, tokens));
        sentence.related(clause, Relation.OBJECT).forEach(token -> take(token, recipients, tokens));
        sentence.edges(clause).stream()
                .filter(edge -> edge.relation() == Relation.OBLIQUE && TOWARDS.contains(edge.preposition()))
                .forEach(edge -> take(sentence.token(edge.dependent()), recipients, tokens));
    }

    private void readNoun(Token noun, Set<ActorRef> actors, Set<ActorRef> recipients, List<Token> tokens) {
        for (Token child : sentence.children(noun)) {
            switch (child.relation()) {
                case POSSESSOR, COMPOUND, MODIFIER -> take(child, actors, tokens);
                default -> {}
            }
        }
        for (Edge edge : sentence.edges(noun)) {
            if (edge.relation() == Relation.OBLIQUE) {
                Token object = sentence.token(edge.dependent());
                boolean acting = edge.preposition().equals("by") || TOGETHER.contains(edge.preposition());
                if (acting) {
                    take(object, actors, tokens);
                } else if (TOWARDS.contains(edge.preposition())) {
                    take(object, recipients, tokens);
                }
            }
        }
    }

    /** Takes what a token refers to, or else what owns or qualifies it. */
    private void take(Token token, Set<ActorRef> into, List<Token> tokens) {
        List<ActorRef> direct = mentions.actorsOrStateAt(start + token.index()).stream()
                .flatMap(ref -> cast.members(ref).stream())
                .filter(ref -> cast.get(ref).kind() != ActorKind.PLACE)
                .toList();
        if (!direct.isEmpty()) {
            into.addAll(direct);
            tokens.add(token);
            return;
        }
        for (Token child : sentence.children(token)) {
            boolean owner = child.relation() == Relation.POSSESSOR
                    || child.relation() == Relation.MODIFIER
                    || child.relation() == Relation.COMPOUND;
            if (owner) {
                List<ActorRef> owners = mentions.actorsOrStateAt(start + child.index());
                if (!owners.isEmpty()) {
                    into.addAll(owners);
                    tokens.add(child);
                    tokens.add(token);
                }
            }
        }
    }

    private Optional<ActorRef> place(Token trigger) {
        return Stream.of("in", "at", "near")
                .flatMap(preposition -> sentence.oblique(trigger, preposition))
                .flatMap(token -> mentions.byHead().getOrDefault(start + token.index(), List.of()).stream())
                .filter(mention -> mention.kind() == MentionKind.NAME
                        && cast.get(mention.actor()).kind() == ActorKind.PLACE)
                .map(Mention::actor)
                .findFirst();
    }
}
