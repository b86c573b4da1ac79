package com.aerospike.operator.admission.rules;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;

/** Quantities by what they amount to: {@code 1Gi} and {@code 1024Mi} are the same. */
public final class Quantities {

    private Quantities() {}

    /** Empty for a text that is no quantity; the schema refuses those. */
    public static Optional<BigDecimal> amount(Quantity quantity) {
        if (quantity == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(quantity.getNumericalAmount());
        } catch (IllegalArgumentException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    public static boolean same(Quantity one, Quantity other) {
        Optional<BigDecimal> amount = amount(one);
        Optional<BigDecimal> otherAmount = amount(other);
        if (amount.isPresent() && otherAmount.isPresent()) {
            return amount.get().compareTo(otherAmount.get()) == 0;
        }
        return Objects.equals(String.valueOf(one), String.valueOf(other));
    }
}
