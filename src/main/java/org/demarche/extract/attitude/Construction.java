package org.demarche.extract.attitude;

import java.util.Locale;
import org.demarche.model.Polarity;

/**
 * A construction that tells an attitude between two parties, with how often it is right: the share measured on the
 * training part of the directed-sentiment corpus, none of whose text is here.
 */
enum Construction {
    /** "Oslo condemned Bergen". */
    ACT(.86, .54, 8, 6, 4),
    /** "Oslo railed against Bergen". */
    ACT_WITH_PART(.61, .33, 6, 6, 2),
    /** "Oslo angered Bergen". */
    FELT(.85, 0, 2, 2, 2),
    /** "Oslo's criticism of Bergen". */
    ATTITUDE(.65, .36, 4, 8, 2),
    /** "Oslo, a rival of Bergen". */
    PERSON(.76, 0, 2, 2, -1),
    /** "Oslo is wary of Bergen". */
    DISPOSED(.89, .69, 8, 4, 4),
    /** "Oslo called Bergen reckless". */
    NAMING(.75, 0, 2, 2, 2),
    /** "Oslo said Bergen was reckless". */
    JUDGEMENT(.54, 0, 0, 0, 0),
    /** "Oslo alleged that Bergen had moved the border". */
    CHARGE(.68, 0, 0, 0, 0),
    /** Most polar words of what stands before the party that says it, and names the other, are of one sign. */
    TONE(.34, 0, 0, 0, 0),
    /** "Bergen held a vote. "It is a triumph," said Oslo." */
    PRAISE_AFTERWARDS(.5, 0, 0, 0, 0);

    /** Up to how many steps both parties count as near. */
    static final int NEAR = 2;

    private final double near;
    private final double far;
    private final int farthestNegative;
    private final int farthestPositive;
    private final int farthestBackwards;

    Construction(double near, double far, int farthestNegative, int farthestPositive, int farthestBackwards) {
        this.near = near;
        this.far = far;
        this.farthestNegative = farthestNegative;
        this.farthestPositive = farthestPositive;
        this.farthestBackwards = farthestBackwards;
    }

    /** Whether it still tells an attitude where the parties stand that many steps from their places. */
    boolean reaches(int steps, Polarity polarity, boolean holderFirst) {
        return steps
                <= (!holderFirst
                        ? farthestBackwards
                        : polarity == Polarity.NEGATIVE ? farthestNegative : farthestPositive);
    }

    /** The attitude that it tells, with its rule and confidence. */
    Attitude attitude(boolean fromFirst, Polarity polarity, int steps) {
        String rule = "attitude/" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        return steps <= NEAR
                ? new Attitude(fromFirst, polarity, rule, near)
                : new Attitude(fromFirst, polarity, rule + "/far", far);
    }
}
