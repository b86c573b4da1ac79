package com.aerospike.operator.node;

import java.time.Duration;
import java.util.Optional;

/** The first message of a connection, if the access wants one. */
final class Login {

    private static final String CERTIFICATE_HOLDER = "the holder of the client certificate";

    private Login() {}

    /** @return the session token, if the node handed one out */
    static Optional<SessionToken> to(NodeAddress address, Line connection, Access access, Deadline deadline)
            throws NodeException {
        return switch (access) {
            case Access.Open ignored -> Optional.empty();
            case Access.Password(var user, var password, var ignored) -> {
                var request = new AdminRequest(AdminRequest.Command.LOGIN)
                        .with(AdminField.USER, user)
                        .with(AdminField.CREDENTIAL, password.text());
                yield token(address, exchange(address, connection, request, quoted(user), deadline));
            }
            case Access.Pki ignored -> {
                var request = new AdminRequest(AdminRequest.Command.LOGIN);
                yield token(address, exchange(address, connection, request, CERTIFICATE_HOLDER, deadline));
            }
            case Access.Resumed(var user, var token, var ignored) -> {
                var request = new AdminRequest(AdminRequest.Command.AUTHENTICATE);
                user.ifPresent(name -> request.with(AdminField.USER, name));
                request.with(AdminField.SESSION_TOKEN, token.bytes());
                exchange(address, connection, request, user.map(Login::quoted).orElse(CERTIFICATE_HOLDER), deadline);
                yield Optional.of(token);
            }
        };
    }

    private static String quoted(String user) {
        return "user '" + user + "'";
    }

    private static AdminBlock exchange(
            NodeAddress address, Line connection, AdminRequest request, String who, Deadline deadline)
            throws NodeException {
        var reply = connection.exchange(request.frame(), "login", deadline);
        try {
            var block = AdminBlock.parse(reply.body()).getFirst();
            var code = ResultCode.of(block.result());
            // A node with security off says so and then serves everybody.
            if (code != ResultCode.OK && code != ResultCode.SECURITY_NOT_ENABLED) {
                throw new NodeException(new NodeFailure.LoginRefused(address, who, code, block.result()));
            }
            return block;
        } catch (MalformedAnswer e) {
            throw new NodeException(new NodeFailure.BadAnswer(address, "login", e.getMessage()), e);
        }
    }

    private static Optional<SessionToken> token(NodeAddress address, AdminBlock block) throws NodeException {
        try {
            var seconds = block.number(AdminField.SESSION_TTL);
            var timeToLive = seconds.isPresent()
                    ? Optional.of(Duration.ofSeconds(Integer.toUnsignedLong(seconds.getAsInt())))
                    : Optional.<Duration>empty();
            return block.bytes(AdminField.SESSION_TOKEN).map(bytes -> new SessionToken(bytes, timeToLive));
        } catch (MalformedAnswer e) {
            throw new NodeException(new NodeFailure.BadAnswer(address, "login", e.getMessage()), e);
        }
    }
}
