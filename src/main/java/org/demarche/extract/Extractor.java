package org.demarche.extract;

import java.util.List;
import java.util.Optional;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Annotator;
import org.demarche.extract.actor.Cast;
import org.demarche.extract.actor.IdleDocuments;
import org.demarche.extract.actor.MentionFinder;
import org.demarche.extract.attitude.Attitude;
import org.demarche.extract.attitude.AttitudeLexicon;
import org.demarche.extract.attitude.PairAttitude;
import org.demarche.extract.attribution.AttributionFinder;
import org.demarche.extract.attribution.Context;
import org.demarche.extract.attribution.Statements;
import org.demarche.extract.confidence.Confidences;
import org.demarche.extract.event.EventMaker;
import org.demarche.extract.event.ToldEvents;
import org.demarche.extract.grammar.Words;
import org.demarche.extract.stance.Antecedents;
import org.demarche.extract.stance.Deeds;
import org.demarche.extract.stance.Happenings;
import org.demarche.extract.stance.ModalStances;
import org.demarche.extract.stance.StanceFinder;
import org.demarche.extract.stance.StanceMaker;
import org.demarche.extract.stance.StanceTargets;
import org.demarche.extract.time.TimeFinder;
import org.demarche.extract.topic.ContextFinder;
import org.demarche.extract.topic.IssueFinder;
import org.demarche.extract.trigger.EventFinder;
import org.demarche.extract.trigger.EventTrigger;
import org.demarche.extract.trigger.PloverCoder;
import org.demarche.model.Article;
import org.demarche.model.Extraction;
import org.demarche.model.Gazetteer;
import org.demarche.model.IssueMention;
import org.demarche.model.Mention;
import org.demarche.model.Plover;
import org.demarche.model.Span;
import org.demarche.model.Stance;
import org.demarche.model.Text;
import org.demarche.model.TimeSpan;

/** Finds in an article who says, wants and does what; a pure function of the article, shared by threads. */
public final class Extractor {
    private final Annotator annotator;
    private final Gazetteer gazetteer;
    private final MentionFinder mentionFinder;
    private final AttributionFinder attributionFinder = new AttributionFinder();
    private final AttitudeLexicon attitudes = AttitudeLexicon.shipped();
    private final EventFinder eventFinder = new EventFinder(attitudes);
    private final StanceFinder stanceFinder = new StanceFinder(attitudes);
    private final PairAttitude pairAttitude = new PairAttitude(attitudes);
    private final ContextFinder contextFinder = new ContextFinder();
    private final IssueFinder issueFinder = new IssueFinder();
    private final Confidences confidences = Confidences.shipped();

    public Extractor(Annotator annotator, Gazetteer gazetteer) {
        this.annotator = annotator;
        this.gazetteer = gazetteer;
        this.mentionFinder = new MentionFinder(gazetteer);
    }

    /** All that is found in an article. */
    public Extraction extract(Article article) {
        return extract(article, annotator.annotate(article.text()));
    }

    /** The PLOVER type of the event that the first sentence of a text tells of above all. */
    public Optional<Plover> mainEvent(Text given) {
        AnnotatedText text = annotator.annotate(given);
        if (text.sentences().isEmpty()) {
            return Optional.empty();
        }
        List<EventTrigger> events = eventFinder.find(text).stream()
                .filter(event -> event.sentence() == 0)
                .toList();
        return PloverCoder.main(text.sentences().get(0), events);
    }

    /** The attitude between two parties that stand in one sentence of a text or in two after each other, if they tell one. */
    public Optional<Attitude> attitude(Text given, Span first, Span second) {
        return pairAttitude.between(annotator.annotate(given), first, second);
    }

    /** All that is found in an article whose text is analysed already. */
    Extraction extract(Article article, AnnotatedText text) {
        Words words = new Words(text);
        Cast cast = new Cast(gazetteer);
        MentionFinder.Found mentions = mentionFinder.find(text, article.metadata(), words, cast);
        List<IssueMention> issues = issueFinder.find(text);
        List<TimeSpan> times = TimeFinder.find(text.text(), article.metadata().day());
        Statements statements = new Statements(
                text, words, mentions, cast, attributionFinder.find(text), article.metadata(), gazetteer, issues);
        Context context = new Context(words, statements, mentions, cast);
        EventMaker eventMaker = new EventMaker(
                text,
                statements,
                issues,
                times,
                article.metadata().day(),
                context,
                eventFinder.lexicon(),
                contextFinder);
        ToldEvents events = eventMaker.make(eventFinder.find(text));
        Happenings happenings = new Happenings(events);
        Deeds deeds = new Deeds(words, mentions, cast, context, events.words(), eventMaker);
        List<Stance> stances =
                stances(text, words, statements, mentions, cast, issues, events.words(), context, happenings, deeds);
        IdleDocuments idle =
                IdleDocuments.among(cast.actors(), statements.attributions(), stances, happenings.events());
        return new Extraction(
                article,
                idle.dropFrom(cast.actors()),
                sorted(idle.dropFromMentions(mentions.all())),
                statements.attributions(),
                stances.stream()
                        .map(stance -> confidences.weigh(stance, cast::isKnown))
                        .toList(),
                happenings.events().stream()
                        .map(event -> confidences.weigh(event, cast::isKnown))
                        .toList(),
                issues,
                text.skipped());
    }

    private List<Stance> stances(
            AnnotatedText text,
            Words words,
            Statements statements,
            MentionFinder.Found mentions,
            Cast cast,
            List<IssueMention> issues,
            List<EventTrigger> told,
            Context context,
            Happenings happenings,
            Deeds deeds) {
        StanceTargets targets = new StanceTargets(
                text,
                words,
                statements,
                mentions,
                cast,
                issues,
                happenings,
                new Antecedents(text, statements, cast, told, happenings),
                deeds);
        return new StanceMaker(text, words, statements, cast, issues, targets, context)
                .make(new ModalStances(text, words, mentions, cast, statements)
                        .with(stanceFinder.find(text, words, mentions, cast)));
    }

    private static List<Mention> sorted(List<Mention> mentions) {
        return mentions.stream()
                .sorted((one, other) -> one.span().compareTo(other.span()))
                .toList();
    }
}
