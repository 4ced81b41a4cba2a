package org.demarche.extract.event;

import java.util.List;
import org.demarche.annotate.AnnotatedText;
import org.demarche.annotate.Token;

/** Takes up who met from the talks that were told before: "the talks", "resumed talks". */
record ResumedTalks(AnnotatedText text, Precedents before) {
    /** Those who took part in the talks that are taken up, where the words name fewer than two. */
    EventCandidate completed(EventCandidate candidate) {
        if (candidate.participants().size() > 1 || !isTakenUp(candidate)) {
            return candidate;
        }
        return before.lastFirst()
                .filter(earlier -> earlier.sentence() < candidate.sentence())
                .filter(earlier -> earlier.type().isMeeting())
                .filter(earlier -> earlier.participants().size() > 1 && share(candidate, earlier))
                .findFirst()
                .map(earlier -> candidate.with(earlier.participants(), List.of()))
                .orElse(candidate);
    }

    /** "The talks", or talks that are offered, begun, broken off; not just any talk that is mentioned. */
    private boolean isTakenUp(EventCandidate candidate) {
        Token word = candidate.trigger();
        return Resumptions.isDefinite(text.sentences().get(candidate.sentence()), word)
                || candidate
                        .governor()
                        .filter(above -> above.index() == word.head())
                        .isPresent();
    }

    private boolean share(EventCandidate one, EventCandidate earlier) {
        return one.participants().stream().allMatch(actor -> before.isAmong(List.of(actor), earlier.participants()));
    }
}
