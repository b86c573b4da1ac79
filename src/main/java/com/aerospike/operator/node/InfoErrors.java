package com.aerospike.operator.node;

import java.util.Locale;
import java.util.regex.Pattern;

/** Tells errors from values. */
final class InfoErrors {

    // Not simply "starts with error or fail": a namespace may be called 'failover' and stand first in a list of names.
    private static final Pattern ERROR = Pattern.compile("(?is)(?:error|fail)(?:$|[:=].*)");
    private static final Pattern NUMBERED = Pattern.compile("(?is)(?:error|fail):(\\d{0,9}):?(.*)");
    private static final Pattern WORDS = Pattern.compile("(?is)(?:error|fail)[:=]*(.*)");
    private static final int UNKNOWN_FAILURE = 1;

    private InfoErrors() {}

    static boolean isError(String value) {
        return ERROR.matcher(value).matches();
    }

    static InfoAnswer.Refused parse(String value) {
        var numbered = NUMBERED.matcher(value);
        if (numbered.matches()) {
            var number = numbered.group(1).isEmpty() ? UNKNOWN_FAILURE : Integer.parseInt(numbered.group(1));
            return refused(number, numbered.group(2));
        }
        var words = WORDS.matcher(value);
        return refused(UNKNOWN_FAILURE, words.matches() ? words.group(1) : value);
    }

    private static InfoAnswer.Refused refused(int number, String said) {
        var code = ResultCode.of(number);
        return new InfoAnswer.Refused(code == ResultCode.UNKNOWN ? spelledOut(said) : code, number, said);
    }

    // Servers up to 7.1 give no number for these; callers need one name for a situation, whatever the version.
    private static ResultCode spelledOut(String said) {
        var plain = said.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
        return switch (plain) {
            case "unknown namespace", "bad namespace", "namespace not found" -> ResultCode.UNKNOWN_NAMESPACE;
            case "unstable cluster", "cluster not specified size" -> ResultCode.UNSTABLE_CLUSTER;
            case "enterprise only" -> ResultCode.ENTERPRISE_ONLY;
            case "permanently quiesced" -> ResultCode.FORBIDDEN;
            case "timeout" -> ResultCode.TIMEOUT;
            case "role violation" -> ResultCode.ROLE_VIOLATION;
            case "not authenticated" -> ResultCode.NOT_AUTHENTICATED;
            default -> ResultCode.UNKNOWN;
        };
    }
}
