package com.aerospike.operator.cluster.safety;

import java.util.function.Supplier;

/** The answer of a safety predicate. */
public sealed interface Verdict {
    record Yes() implements Verdict {}

    /** @param because what stands against it, as a sentence part that a user can act on */
    record No(String because) implements Verdict {}

    static Verdict yes() {
        return new Yes();
    }

    static Verdict no(String because) {
        return new No(because);
    }

    /** This verdict, or the next one's if this is yes: the first objection wins, so reasons do not vary between runs. */
    default Verdict and(Supplier<Verdict> next) {
        return switch (this) {
            case Yes yes -> next.get();
            case No no -> no;
        };
    }
}
