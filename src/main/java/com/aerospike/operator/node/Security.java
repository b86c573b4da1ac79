package com.aerospike.operator.node;

import com.aerospike.operator.node.AdminRequest.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Users and roles, through the session it was taken from. They belong to the whole cluster: one node of it is enough.
 *
 * <p>A refusal is a {@link NodeException} whose failure is {@code CommandRefused} with the code; the exceptions are
 * named below.
 */
public final class Security {

    private static final int MAX_QUERY_BYTES = Frame.MAX_BODY_BYTES;

    private final NodeAddress address;
    private final Line connection;
    private final Duration limit;

    Security(NodeAddress address, Line connection, Duration limit) {
        this.address = address;
        this.connection = connection;
        this.limit = limit;
    }

    public List<UserFacts> users() throws NodeException {
        return query(new AdminRequest(Command.QUERY_USERS), what(Command.QUERY_USERS, "*"), Security::userOf);
    }

    /** Empty when there is no such user. */
    public Optional<UserFacts> user(String name) throws NodeException {
        var request = new AdminRequest(Command.QUERY_USERS).with(AdminField.USER, name);
        return one(request, what(Command.QUERY_USERS, name), ResultCode.INVALID_USER, Security::userOf);
    }

    public List<RoleFacts> roles() throws NodeException {
        return query(new AdminRequest(Command.QUERY_ROLES), what(Command.QUERY_ROLES, "*"), Security::roleOf);
    }

    /** Empty when there is no such role. */
    public Optional<RoleFacts> role(String name) throws NodeException {
        var request = new AdminRequest(Command.QUERY_ROLES).with(AdminField.ROLE, name);
        return one(request, what(Command.QUERY_ROLES, name), ResultCode.INVALID_ROLE, Security::roleOf);
    }

    public void createUser(String name, HashedPassword password, Set<String> roles) throws NodeException {
        var request = user(Command.CREATE_USER, name).with(AdminField.PASSWORD, password.text());
        order(request.withNames(AdminField.ROLES, roles), what(Command.CREATE_USER, name));
    }

    /** @return false if there was no such user */
    public boolean dropUser(String name) throws NodeException {
        return orderUnlessGone(user(Command.DROP_USER, name), what(Command.DROP_USER, name), ResultCode.INVALID_USER);
    }

    /** Sets another user's password; needs the privilege user-admin. */
    public void setPassword(String name, HashedPassword password) throws NodeException {
        var request = user(Command.SET_PASSWORD, name).with(AdminField.PASSWORD, password.text());
        order(request, what(Command.SET_PASSWORD, name));
    }

    /** Changes the password of the user this session is logged in as. */
    public void changePassword(String name, HashedPassword old, HashedPassword wanted) throws NodeException {
        var request = user(Command.CHANGE_PASSWORD, name)
                .with(AdminField.OLD_PASSWORD, old.text())
                .with(AdminField.PASSWORD, wanted.text());
        order(request, what(Command.CHANGE_PASSWORD, name));
    }

    public void grantRoles(String name, Set<String> roles) throws NodeException {
        order(user(Command.GRANT_ROLES, name).withNames(AdminField.ROLES, roles), what(Command.GRANT_ROLES, name));
    }

    public void revokeRoles(String name, Set<String> roles) throws NodeException {
        order(user(Command.REVOKE_ROLES, name).withNames(AdminField.ROLES, roles), what(Command.REVOKE_ROLES, name));
    }

    public void createRole(RoleFacts wanted) throws NodeException {
        var request = role(Command.CREATE_ROLE, wanted.name());
        // Only what is set: servers take an empty field for a bad one.
        if (!wanted.privileges().isEmpty()) {
            request.withPrivileges(wanted.privileges());
        }
        if (!wanted.whitelist().isEmpty()) {
            request.with(AdminField.WHITELIST, String.join(",", wanted.whitelist()));
        }
        if (wanted.readQuota() > 0) {
            request.with(AdminField.READ_QUOTA, wanted.readQuota());
        }
        if (wanted.writeQuota() > 0) {
            request.with(AdminField.WRITE_QUOTA, wanted.writeQuota());
        }
        order(request, what(Command.CREATE_ROLE, wanted.name()));
    }

    /** @return false if there was no such role */
    public boolean dropRole(String name) throws NodeException {
        return orderUnlessGone(role(Command.DROP_ROLE, name), what(Command.DROP_ROLE, name), ResultCode.INVALID_ROLE);
    }

    public void grantPrivileges(String role, Set<Privilege> privileges) throws NodeException {
        order(role(Command.GRANT_PRIVILEGES, role).withPrivileges(privileges), what(Command.GRANT_PRIVILEGES, role));
    }

    public void revokePrivileges(String role, Set<Privilege> privileges) throws NodeException {
        order(role(Command.REVOKE_PRIVILEGES, role).withPrivileges(privileges), what(Command.REVOKE_PRIVILEGES, role));
    }

    /** @param whitelist empty removes the restriction */
    public void setWhitelist(String role, List<String> whitelist) throws NodeException {
        var request = role(Command.SET_WHITELIST, role);
        if (!whitelist.isEmpty()) {
            request.with(AdminField.WHITELIST, String.join(",", whitelist));
        }
        order(request, what(Command.SET_WHITELIST, role));
    }

    /** Records per second; 0 removes the limit. */
    public void setQuotas(String role, int read, int write) throws NodeException {
        var request =
                role(Command.SET_QUOTAS, role).with(AdminField.READ_QUOTA, read).with(AdminField.WRITE_QUOTA, write);
        order(request, what(Command.SET_QUOTAS, role));
    }

    private static AdminRequest user(Command command, String name) {
        return new AdminRequest(command).with(AdminField.USER, name);
    }

    private static AdminRequest role(Command command, String name) {
        return new AdminRequest(command).with(AdminField.ROLE, name);
    }

    private static String what(Command command, String name) {
        return command.words() + " " + name;
    }

    private void order(AdminRequest request, String what) throws NodeException {
        var result = single(request, what).result();
        if (ResultCode.of(result) != ResultCode.OK) {
            throw refused(what, result);
        }
    }

    private boolean orderUnlessGone(AdminRequest request, String what, ResultCode gone) throws NodeException {
        var result = single(request, what).result();
        var code = ResultCode.of(result);
        if (code != ResultCode.OK && code != gone) {
            throw refused(what, result);
        }
        return code == ResultCode.OK;
    }

    private AdminBlock single(AdminRequest request, String what) throws NodeException {
        var reply = connection.exchange(request.frame(), what, Deadline.after(limit));
        try {
            return AdminBlock.parse(reply.body()).getFirst();
        } catch (MalformedAnswer e) {
            throw bad(what, e);
        }
    }

    private interface BlockReader<T> {
        T read(AdminBlock block) throws MalformedAnswer;
    }

    private <T> Optional<T> one(AdminRequest request, String what, ResultCode missing, BlockReader<T> reader)
            throws NodeException {
        try {
            return query(request, what, reader).stream().findFirst();
        } catch (NodeException e) {
            if (e.is(missing)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    // Blocks come in any number of messages until one says that it was the last.
    private <T> List<T> query(AdminRequest request, String what, BlockReader<T> reader) throws NodeException {
        var deadline = Deadline.after(limit);
        var found = new ArrayList<T>();
        var bytes = 0L;
        var message = connection.exchange(request.frame(), what, deadline);
        try {
            while (true) {
                bytes += message.body().length;
                if (bytes > MAX_QUERY_BYTES) {
                    throw new MalformedAnswer("more than " + MAX_QUERY_BYTES + " bytes");
                }
                for (var block : AdminBlock.parse(message.body())) {
                    var code = ResultCode.of(block.result());
                    if (code == ResultCode.QUERY_END) {
                        return List.copyOf(found);
                    }
                    if (code != ResultCode.OK) {
                        throw refused(what, block.result());
                    }
                    found.add(reader.read(block));
                }
                message = connection.next(Frame.Type.SECURITY, what, deadline);
            }
        } catch (MalformedAnswer e) {
            throw bad(what, e);
        }
    }

    private static UserFacts userOf(AdminBlock block) throws MalformedAnswer {
        var name = block.text(AdminField.USER).orElseThrow(() -> new MalformedAnswer("a user without a name"));
        return new UserFacts(name, block.names(AdminField.ROLES), block.number(AdminField.CONNECTIONS));
    }

    private static RoleFacts roleOf(AdminBlock block) throws MalformedAnswer {
        var name = block.text(AdminField.ROLE).orElseThrow(() -> new MalformedAnswer("a role without a name"));
        return new RoleFacts(
                name,
                block.privileges(),
                Arrays.stream(block.text(AdminField.WHITELIST).orElse("").split(","))
                        .filter(Predicate.not(String::isEmpty))
                        .toList(),
                quota(block, AdminField.READ_QUOTA),
                quota(block, AdminField.WRITE_QUOTA));
    }

    private static int quota(AdminBlock block, AdminField field) throws MalformedAnswer {
        return Math.max(0, block.number(field).orElse(0));
    }

    private NodeException refused(String what, int number) {
        return new NodeException(new NodeFailure.CommandRefused(address, what, ResultCode.of(number), number, ""));
    }

    private NodeException bad(String what, MalformedAnswer e) {
        connection.close();
        return new NodeException(new NodeFailure.BadAnswer(address, what, e.getMessage()), e);
    }
}
