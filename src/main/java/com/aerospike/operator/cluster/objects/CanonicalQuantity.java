package com.aerospike.operator.cluster.objects;

import io.fabric8.kubernetes.api.model.Quantity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Quantities as the API server writes them: {@code 0.5} becomes {@code 500m}, {@code 1024Mi} becomes {@code 1Gi}. Sent
 * in any other form a quantity would never equal what is read back.
 */
final class CanonicalQuantity {

    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final int DECIMAL_UNIT = DECIMAL.indexOf("");
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");

    private CanonicalQuantity() {}

    /** Amounts of CPU, memory and storage; parts of a thousandth are rounded up, as the API server does with these. */
    static Map<String, Quantity> ofResources(Map<String, Quantity> amounts) {
        Map<String, Quantity> canonical = new TreeMap<>();
        amounts.forEach((name, amount) -> canonical.put(
                name, render(amount.getNumericalAmount().setScale(milliScale(amount), RoundingMode.UP), amount)));
        return canonical;
    }

    static Quantity of(Quantity quantity) {
        return render(quantity.getNumericalAmount(), quantity);
    }

    private static int milliScale(Quantity amount) {
        return Math.clamp(amount.getNumericalAmount().stripTrailingZeros().scale(), 0, 3);
    }

    private static Quantity render(BigDecimal value, Quantity given) {
        if (value.signum() == 0) {
            return new Quantity("0");
        }
        String unit = given.getFormat() == null ? "" : given.getFormat();
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        if (unit.endsWith("i") && whole && value.abs().compareTo(KIBI) >= 0) {
            return binary(value.toBigIntegerExact());
        }
        boolean exponent = unit.length() > 1 && (unit.startsWith("e") || unit.startsWith("E")) && !unit.endsWith("i");
        Quantity rendered = decimal(value, exponent);
        // The letter of an exponent is kept as it is where nothing else has to change.
        return rendered.toString().equalsIgnoreCase(given.toString()) ? given : rendered;
    }

    private static Quantity binary(BigInteger value) {
        int power = Math.min(value.getLowestSetBit() / 10, BINARY.size() - 1);
        return new Quantity(value.shiftRight(10 * power).toString(), BINARY.get(power));
    }

    private static Quantity decimal(BigDecimal value, boolean exponent) {
        int zeros = -value.stripTrailingZeros().scale();
        int thousands = Math.clamp(Math.floorDiv(zeros, 3), -DECIMAL_UNIT, DECIMAL.size() - 1 - DECIMAL_UNIT);
        String amount = value.scaleByPowerOfTen(-3 * thousands)
                .setScale(0, RoundingMode.UP)
                .toPlainString();
        if (exponent) {
            return new Quantity(amount, thousands == 0 ? "" : "e" + 3 * thousands);
        }
        return new Quantity(amount, DECIMAL.get(thousands + DECIMAL_UNIT));
    }
}
