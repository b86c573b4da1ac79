package com.aerospike.operator.admission.rules.budget;

import com.aerospike.operator.admission.finding.FieldPath;
import com.aerospike.operator.admission.finding.Report;
import io.fabric8.kubernetes.api.model.IntOrString;
import java.util.Optional;

/** What can be wrong with a number of pods or a percentage of them. */
enum ShareFault {
    NEGATIVE,
    ABOVE_HUNDRED_PERCENT,
    NO_SHARE;

    /** What is wrong with {@code value} itself; whether it fits the cluster is another matter. */
    static Optional<ShareFault> of(IntOrString value) {
        Optional<Long> number = number(value);
        if (number.isEmpty()) {
            return Optional.of(NO_SHARE);
        }
        if (number.get() < 0) {
            return Optional.of(NEGATIVE);
        }
        boolean aboveAll = value.getStrVal() != null && number.get() > 100;
        return aboveAll ? Optional.of(ABOVE_HUNDRED_PERCENT) : Optional.empty();
    }

    /** Reports {@code value} if it has this fault. */
    void report(IntOrString value, FieldPath path, Report report) {
        if (of(value).filter(this::equals).isEmpty()) {
            return;
        }
        String text = value.getStrVal() == null ? String.valueOf(value.getIntVal()) : value.getStrVal();
        switch (this) {
            case NEGATIVE -> report.deny(path, "can not use negative " + path + ": " + text, "use 0 or more");
            case ABOVE_HUNDRED_PERCENT ->
                report.deny(path, path + ": " + text + " must not be greater than 100 percent", "use 100% or less");
            case NO_SHARE ->
                report.deny(
                        path,
                        "invalid value for IntOrString: invalid type: string is not a percentage: " + text,
                        "write a number such as 2 or a percentage such as 25%");
        }
    }

    /** The number, or that before the percent sign. */
    private static Optional<Long> number(IntOrString value) {
        if (value.getStrVal() == null) {
            return Optional.ofNullable(value.getIntVal()).map(Integer::longValue);
        }
        String text = value.getStrVal();
        return text.matches("-?\\d{1,9}%")
                ? Optional.of(Long.parseLong(text.substring(0, text.length() - 1)))
                : Optional.empty();
    }
}
