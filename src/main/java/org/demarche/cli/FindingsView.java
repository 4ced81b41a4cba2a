package org.demarche.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.demarche.load.ArticleExtraction.Found;
import org.demarche.model.Actor;
import org.demarche.model.ActorRef;
import org.demarche.model.Attribution;
import org.demarche.model.Concept;
import org.demarche.model.Event;
import org.demarche.model.Extraction;
import org.demarche.model.Grounds;
import org.demarche.model.Link;
import org.demarche.model.Mention;
import org.demarche.model.Metadata;
import org.demarche.model.Modality;
import org.demarche.model.Stance;
import org.demarche.model.Target;
import org.demarche.model.TimeSpan;

/**
 * What was found in an article as a person reads it: actors, then stances, events and statements, each with the sentence
 * in which it stands and the words that prove it underlined:
 *
 * <pre>
 * stance 1  Norway rejects: what statement 1 says
 *           negative, certain, actual · according to Ministry of Foreign Affairs of Norway (statement 1) · confidence 0.84
 *
 *   Norway rejected the offer on Friday, its foreign ministry said.
 *   ~~~~~~~~~~~~~~~~~~~~~~~~~
 * </pre>
 */
final class FindingsView {
    private static final int USUAL_WIDTH = 100;
    private static final int WIDEST = 120;

    private final PrintWriter out;
    private final int columns;
    private final MarkedText marked;

    FindingsView(PrintWriter out, Terminal terminal) {
        this.out = out;
        this.columns = Math.min(terminal.columns() > 0 ? terminal.columns() : USUAL_WIDTH, WIDEST);
        this.marked = new MarkedText(out, columns);
    }

    void print(Found found) {
        new Sheet(found).print();
    }

    /** The findings of one article. */
    private final class Sheet {
        private final Found article;
        private final Extraction found;
        private final Map<ActorRef, Actor> actors;

        Sheet(Found article) {
            this.article = article;
            this.found = article.extraction();
            this.actors = found.actors().stream().collect(Collectors.toMap(Actor::ref, Function.identity()));
        }

        void print() {
            Metadata metadata = found.article().metadata();
            out.println(metadata.headline().orElse(article.reading().place()));
            List<String> known = new ArrayList<>();
            metadata.publisher().ifPresent(known::add);
            metadata.date().ifPresent(known::add);
            metadata.url().ifPresent(known::add);
            known.add(found.stances().size() + " stances");
            known.add(found.events().size() + " events");
            known.add(found.attributions().size() + " statements");
            out.println(String.join(" · ", known));
            out.println();
            printActors();
            for (int i = 0; i < found.stances().size(); i++)
                print(i, found.stances().get(i));
            for (int i = 0; i < found.events().size(); i++)
                print(i, found.events().get(i));
            for (int i = 0; i < found.attributions().size(); i++)
                print(i, found.attributions().get(i));
        }

        private void printActors() {
            Table table = new Table(out, List.of("actor", "kind", "state", "mentioned as"), columns);
            found.actors()
                    .forEach(actor -> table.add(List.of(
                            actor.label(), actor.kind().term(), actor.country().orElse(""), mentions(actor.ref()))));
            table.finish();
            out.println();
        }

        private String mentions(ActorRef actor) {
            return found.mentions().stream()
                    .filter(mention -> mention.actor().equals(actor))
                    .map(Mention::span)
                    .map(found.article().text()::slice)
                    .distinct()
                    .collect(Collectors.joining(", "));
        }

        private void print(int position, Stance stance) {
            String towards = stance.addressee().map(to -> ", to " + name(to)).orElse("");
            head(
                    "stance " + (position + 1),
                    name(stance.holder()) + " " + words(stance.position()) + ": " + name(stance.target()) + towards,
                    words(stance.polarity()) + ", " + words(stance.modality())
                            + stance.condition()
                                    .map(span -> " · on condition: "
                                            + found.article().text().slice(span))
                                    .orElse("")
                            + statedBy(stance.statedBy())
                            + sure(stance.grounds()));
            marked.print(found.article().text(), stance.grounds().evidence());
        }

        private void print(int position, Event event) {
            String parties = event.actors().isEmpty() && event.recipients().isEmpty()
                    ? names(event.participants())
                    : names(event.actors()) + " → " + names(event.recipients());
            List<String> more = new ArrayList<>();
            event.status().ifPresent(status -> more.add(words(status)));
            event.plover()
                    .ifPresent(type -> more.add("PLOVER " + type
                            + event.mode().map(mode -> " (" + mode + ")").orElse("")));
            more.add(words(event.modality()));
            event.time().ifPresent(time -> more.add(timeWords(time)));
            event.place().ifPresent(place -> more.add("in " + name(place)));
            head(
                    "event " + (position + 1),
                    event.type().term() + ": " + parties,
                    String.join(" · ", more) + statedBy(event.statedBy()) + sure(event.grounds()));
            marked.print(found.article().text(), event.grounds().evidence());
        }

        private void print(int position, Attribution attribution) {
            String chain = attribution.chain().stream().map(this::link).collect(Collectors.joining(" ← "));
            String inside = attribution
                    .within()
                    .map(outer -> " · within statement " + (outer + 1))
                    .orElse("");
            head(
                    "statement " + (position + 1),
                    chain.isEmpty() ? "nobody is named" : chain,
                    words(attribution.kind()) + ", source ===, cue ^^^, content ~~~" + inside
                            + sure(attribution.grounds()));
            marked.print(found.article().text(), attribution.source(), attribution.cue(), attribution.content());
        }

        private String link(Link link) {
            return link.source().map(this::name).orElse("―") + " (" + words(link.kind()) + ")";
        }

        private String statedBy(List<Integer> statements) {
            String by = statements.stream()
                    .map(statement -> found.attributions().get(statement).chain().stream()
                                    .findFirst()
                                    .flatMap(Link::source)
                                    .map(this::name)
                                    .orElse("nobody named")
                            + " (statement " + (statement + 1) + ")")
                    .collect(Collectors.joining("; "));
            return by.isEmpty() ? "" : " · according to " + by;
        }

        private static String sure(Grounds grounds) {
            return String.format(Locale.ROOT, " · confidence %.2f", grounds.confidence());
        }

        private String name(Target target) {
            if (target instanceof Target.OfActor actor) return name(actor.actor());
            if (target instanceof Target.OfIssue issue)
                return "issue of " + issue.issue().replace('-', ' ');
            if (target instanceof Target.OfStatement statement)
                return "what statement " + (statement.attribution() + 1) + " says";
            int event = ((Target.OfEvent) target).event();
            return "event " + (event + 1) + ", "
                    + found.events().get(event).type().term();
        }

        private String name(ActorRef actor) {
            return Optional.ofNullable(actors.get(actor)).map(Actor::label).orElse(actor.key());
        }

        private String names(List<ActorRef> list) {
            return list.isEmpty() ? "―" : list.stream().map(this::name).collect(Collectors.joining(", "));
        }

        private String timeWords(TimeSpan time) {
            String bounds = time.earliest().equals(time.latest())
                    ? time.earliest().map(Object::toString).orElse("day unknown")
                    : time.earliest().map(Object::toString).orElse("…") + " to "
                            + time.latest().map(Object::toString).orElse("…");
            return found.article().text().slice(time.span()) + " (" + bounds + ")";
        }
    }

    private void head(String kind, String line, String more) {
        out.println(kind + "  " + CellText.plain(line));
        out.println(" ".repeat(kind.length() + 2) + CellText.plain(more));
        out.println();
    }

    private static String words(Concept concept) {
        return concept.concept().replace('-', ' ');
    }

    private static String words(Modality modality) {
        return words(modality.certainty()) + ", " + words(modality.realis()) + (modality.negated() ? ", negated" : "");
    }
}
