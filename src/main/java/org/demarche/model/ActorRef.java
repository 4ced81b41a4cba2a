package org.demarche.model;

/** Points to an {@link Actor} of the same extraction by its key. */
public record ActorRef(String key) implements Comparable<ActorRef> {
    public ActorRef {
        if (key.isBlank()) {
            throw new IllegalArgumentException("an actor's key is blank");
        }
    }

    @Override
    public int compareTo(ActorRef other) {
        return key.compareTo(other.key);
    }
}
