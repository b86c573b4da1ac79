package com.aerospike.operator.asconfig.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers without fraction, whatever their notation: 2.0 is whole, 2.5 is not. */
final class WholeNumbers {

    private WholeNumbers() {}

    static boolean isWhole(JsonNode value) {
        if (value.isIntegralNumber()) {
            return true;
        }
        if (!value.isNumber() || !value.isBigDecimal() && !Double.isFinite(value.doubleValue())) {
            return false;
        }
        BigDecimal number = value.decimalValue();
        return number.signum() == 0 || number.stripTrailingZeros().scale() <= 0;
    }

    /** Compares without writing the number out, which an exponent of a billion would make a billion digits long. */
    static int compare(JsonNode value, BigInteger limit) {
        if (value.isInt() || value.isLong()) {
            return BigInteger.valueOf(value.longValue()).compareTo(limit);
        }
        return value.decimalValue().compareTo(new BigDecimal(limit));
    }
}
