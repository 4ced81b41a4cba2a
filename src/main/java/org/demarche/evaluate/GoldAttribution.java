package org.demarche.evaluate;

import java.util.List;
import org.demarche.model.Span;

/** An attribution as annotators marked it. */
record GoldAttribution(List<Span> source, List<Span> cue, List<Span> content) {
    GoldAttribution {
        source = List.copyOf(source);
        cue = List.copyOf(cue);
        content = List.copyOf(content);
    }
}
