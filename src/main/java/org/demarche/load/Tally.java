package org.demarche.load;

import java.util.ArrayList;
import java.util.List;
import org.demarche.load.Inspected.Sound;

/** Counts what becomes of the input while a load runs. */
final class Tally {
    private final long start = System.nanoTime();
    private final List<Rejection> rejections;
    private final List<Note> notes = new ArrayList<>();
    private long accepted;
    private long replaced;
    private long unchanged;
    private long superseded;
    private long retracted;
    private long left;
    private long quads;

    Tally(List<Rejection> rejections) {
        this.rejections = new ArrayList<>(rejections);
    }

    void count(Shelf.Outcome outcome, Sound graph) {
        notes.addAll(graph.notes());
        switch (outcome) {
            case ACCEPTED -> accepted++;
            case REPLACED -> replaced++;
            case UNCHANGED -> unchanged++;
            case SUPERSEDED -> superseded++;
        }
        if (outcome == Shelf.Outcome.ACCEPTED || outcome == Shelf.Outcome.REPLACED) {
            quads += graph.triples().size();
        }
    }

    void retracted(long articles) {
        retracted += articles;
    }

    void left() {
        left++;
    }

    void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    /** A graph that had been counted as accepted was taken back. */
    void takenBack() {
        accepted--;
    }

    long seen() {
        return accepted + replaced + unchanged + superseded + left + rejections.size();
    }

    LoadReport report() {
        double seconds = (System.nanoTime() - start) / 1e9;
        return new LoadReport(
                accepted, replaced, unchanged, superseded, retracted, left, quads, seconds, rejections, notes);
    }
}
