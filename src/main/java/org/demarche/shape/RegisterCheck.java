package org.demarche.shape;

import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;

/** Checks a graph of the actor register as a whole: states, bodies, offices, tenures, organizations and publishers. */
public final class RegisterCheck {
    private final CompiledShapes shapes;
    private final Terms terms;

    private RegisterCheck(Terms terms) {
        this.shapes = CompiledShapes.shipped("register", terms);
        this.terms = terms;
    }

    /** The check with the shipped shapes, ontology and schemes. */
    public static RegisterCheck shipped() {
        return new RegisterCheck(Terms.shipped());
    }

    /** The faults of the register, in a fixed order; give all of its files in one graph, for entries point to each other. */
    public List<Violation> check(Graph register) {
        return Stream.concat(shapes.violations(register).stream(), terms.unknownTerms(register).stream())
                .sorted(Violation.IN_ORDER)
                .toList();
    }
}
