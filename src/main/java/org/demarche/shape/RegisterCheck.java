package org.demarche.shape;

import java.util.List;
import org.apache.jena.graph.Graph;

/** Checks a graph of the actor register as a whole: states, bodies, offices, tenures, organizations and publishers. */
public final class RegisterCheck {
    private final CompiledShapes shapes;

    private RegisterCheck(CompiledShapes shapes) {
        this.shapes = shapes;
    }

    /** The check with the shipped shapes, ontology and schemes. */
    public static RegisterCheck shipped() {
        return new RegisterCheck(CompiledShapes.shipped("register", Terms.shipped()));
    }

    /** The faults of the register, in a fixed order; give all of its files in one graph, for entries point to each other. */
    public List<Violation> check(Graph register) {
        return shapes.violations(register).stream().sorted(Violation.IN_ORDER).toList();
    }
}
