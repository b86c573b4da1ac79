package com.aerospike.operator.node;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Why a node refused. Info answers and security answers share one number space. */
public enum ResultCode {
    OK(0, "ok"),
    UNKNOWN(1, "unknown failure"),
    NOT_FOUND(2, "not found"),
    BAD_PARAMETER(4, "bad parameter"),
    UNSTABLE_CLUSTER(7, "cluster not stable"),
    TIMEOUT(9, "timed out inside the node"),
    UNKNOWN_NAMESPACE(20, "namespace unknown"),
    FORBIDDEN(22, "forbidden"),
    ENTERPRISE_ONLY(25, "enterprise only"),
    QUERY_END(50, "end of query"),
    SECURITY_NOT_SUPPORTED(51, "security not supported by this edition"),
    SECURITY_NOT_ENABLED(52, "security not enabled"),
    BAD_SCHEME(53, "bad security scheme"),
    BAD_COMMAND(54, "unsupported security command"),
    BAD_FIELD(55, "missing or bad field"),
    ILLEGAL_STATE(56, "illegal state"),
    INVALID_USER(60, "unknown user"),
    USER_EXISTS(61, "user already exists"),
    INVALID_PASSWORD(62, "bad password"),
    EXPIRED_PASSWORD(63, "expired password"),
    FORBIDDEN_PASSWORD(64, "forbidden password"),
    INVALID_CREDENTIAL(65, "bad credential"),
    EXPIRED_SESSION(66, "expired session"),
    INVALID_ROLE(70, "unknown role"),
    ROLE_EXISTS(71, "role already exists"),
    INVALID_PRIVILEGE(72, "bad privilege"),
    INVALID_WHITELIST(73, "bad allow list"),
    QUOTAS_NOT_ENABLED(74, "quotas not enabled"),
    INVALID_QUOTA(75, "bad quota"),
    NOT_AUTHENTICATED(80, "not authenticated"),
    ROLE_VIOLATION(81, "role violation"),
    NOT_WHITELISTED(82, "address not in allow list"),
    QUOTA_EXCEEDED(83, "quota exceeded"),
    LDAP(90, "LDAP error"),
    /** A number this program has no name for; the number itself stands beside the code wherever one is reported. */
    OTHER(-1, "refused");

    private static final int LAST_LDAP = 94;
    private static final Map<Integer, ResultCode> BY_NUMBER =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(ResultCode::number, Function.identity()));

    private final int number;
    private final String meaning;

    ResultCode(int number, String meaning) {
        this.number = number;
        this.meaning = meaning;
    }

    public int number() {
        return number;
    }

    public String meaning() {
        return meaning;
    }

    public static ResultCode of(int number) {
        if (number > LDAP.number && number <= LAST_LDAP) {
            return LDAP;
        }
        return BY_NUMBER.getOrDefault(number, OTHER);
    }
}
