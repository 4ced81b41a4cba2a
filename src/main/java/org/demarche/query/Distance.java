package org.demarche.query;

/** The number of characters to insert, delete, replace or swap with their neighbour to turn one text into another. */
final class Distance {
    private Distance() {}

    static int between(String one, String other) {
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        for (int i = 0; i <= one.length(); i++) cost[i][0] = i;
        for (int j = 0; j <= other.length(); j++) cost[0][j] = j;
        for (int i = 1; i <= one.length(); i++)
            for (int j = 1; j <= other.length(); j++) {
                boolean same = one.charAt(i - 1) == other.charAt(j - 1);
                int best = Math.min(cost[i - 1][j - 1] + (same ? 0 : 1), Math.min(cost[i - 1][j], cost[i][j - 1]) + 1);
                boolean swapped = i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1);
                cost[i][j] = swapped ? Math.min(best, cost[i - 2][j - 2] + 1) : best;
            }
        return cost[one.length()][other.length()];
    }
}
