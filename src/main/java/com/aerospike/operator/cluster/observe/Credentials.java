package com.aerospike.operator.cluster.observe;

import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.api.v1.AerospikeClusterStatus;
import com.aerospike.operator.api.v1.AuthMode;
import com.aerospike.operator.api.v1.User;
import com.aerospike.operator.cluster.intent.Intent;
import com.aerospike.operator.node.Access;
import com.aerospike.operator.node.HashedPassword;
import com.aerospike.operator.node.Tls;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How the operator gets into the nodes of a cluster.
 *
 * <p>Several ways are kept and tried in order, because an operator that died between changing a password on the servers
 * and writing that down must still get in. Secrets are read once per generation of the resource and again when no way
 * worked any more: an idle look must not read the API.
 */
public final class Credentials {
    /** The user that every server starts with, and its password unless the configuration names a file for it. */
    static final String ADMIN = "admin";

    private static final String BOOTSTRAP_PASSWORD = "admin";

    /** How long a useless reading is kept: often enough for a Secret made late, rarely enough to load nobody. */
    private static final Duration RETRY = Duration.ofSeconds(5);

    private final Secrets secrets;
    private final TlsMaterial tlsMaterial;
    private final Clock clock;
    private final Map<String, Reading> readings = new ConcurrentHashMap<>();

    public Credentials(Secrets secrets, Clock clock) {
        this.secrets = secrets;
        this.tlsMaterial = new TlsMaterial(secrets);
        this.clock = clock;
    }

    /**
     * @param ways how to get in, most likely first; without security one way that logs in as nobody
     * @param untouched the one of them that works only until users are set up
     * @param unreadable Secrets that would be needed and are not there
     */
    record Keys(List<Access> ways, Optional<Access> untouched, List<UnreadableSecret> unreadable) {}

    private record Reading(Key key, Keys keys, Instant at, boolean useless) {}

    /**
     * What a reading depends on.
     *
     * @param otherAdminSecret the Secret of the applied admin, if that is not the wanted one's
     */
    private record Key(long generation, Optional<String> otherAdminSecret, boolean tls) {}

    Keys keys(Intent intent, Optional<AerospikeClusterStatus> recorded) {
        var applied = recorded.map(status -> status.aerospikeAccessControl);
        var wanted = Optional.ofNullable(intent.spec().aerospikeAccessControl);
        var key = new Key(
                intent.generation(),
                secretOfAdmin(applied).filter(name -> !secretOfAdmin(wanted).equals(Optional.of(name))),
                intent.tlsNames().service().isPresent());
        var now = clock.instant();
        var known = readings.get(intent.uid());
        if (known != null
                && known.key().equals(key)
                && !(known.useless() && known.at().plus(RETRY).isBefore(now))) {
            return known.keys();
        }
        var keys = read(intent, applied);
        readings.put(
                intent.uid(), new Reading(key, keys, now, !keys.unreadable().isEmpty()));
        return keys;
    }

    /** Notes that no way worked, so that Secrets are read again soon. */
    void noneWorked(String uid) {
        readings.computeIfPresent(
                uid,
                (cluster, reading) -> reading.useless()
                        ? reading
                        : new Reading(reading.key(), reading.keys(), clock.instant(), true));
    }

    void forget(String uid) {
        readings.remove(uid);
    }

    private Keys read(Intent intent, Optional<AccessControl> applied) {
        var unreadable = new ArrayList<UnreadableSecret>();
        var tls = intent.tlsNames().service().flatMap(name -> tlsMaterial.read(intent, unreadable::add));
        if (!intent.securityEnabled()) {
            return new Keys(List.of(new Access.Open(tls)), Optional.empty(), unreadable);
        }
        var wanted = Optional.ofNullable(intent.spec().aerospikeAccessControl);
        var ways = new LinkedHashSet<Access>();
        if (!secretOfAdmin(applied).equals(secretOfAdmin(wanted))) {
            applied.flatMap(Credentials::admin)
                    .flatMap(admin -> way(intent, admin, "status", tls, problem -> {}))
                    .ifPresent(ways::add);
        }
        var wantedAdmin =
                wanted.flatMap(Credentials::admin).flatMap(admin -> way(intent, admin, "spec", tls, unreadable::add));
        var bootstrap = password(bootstrapPassword(intent), tls);
        // Before the first application the servers know the bootstrap password, after it they should not.
        if (applied.isPresent()) {
            wantedAdmin.ifPresent(ways::add);
            ways.add(bootstrap);
        } else {
            ways.add(bootstrap);
            wantedAdmin.ifPresent(ways::add);
        }
        // Whoever wants to keep the bootstrap password cannot be told by it from a newcomer.
        boolean telling = wantedAdmin.filter(way -> !way.equals(bootstrap)).isPresent();
        return new Keys(
                List.copyOf(ways), telling ? Optional.of(bootstrap) : Optional.empty(), List.copyOf(unreadable));
    }

    private static Optional<String> secretOfAdmin(Optional<AccessControl> control) {
        return control.flatMap(Credentials::admin).map(admin -> admin.secretName);
    }

    private Optional<Access> way(
            Intent intent,
            User admin,
            String where,
            Optional<Tls> tls,
            java.util.function.Consumer<UnreadableSecret> problem) {
        if (admin.authMode == AuthMode.PKI_ONLY) {
            return tls.map(Access.Pki::new);
        }
        var path = where + ".aerospikeAccessControl.users[" + ADMIN + "].secretName";
        return secrets.password(intent.namespace(), admin.secretName, path, problem)
                .map(text -> password(text, tls));
    }

    private static Access password(String text, Optional<Tls> tls) {
        return new Access.Password(ADMIN, HashedPassword.of(text), tls);
    }

    private String bootstrapPassword(Intent intent) {
        return DefaultPasswordFile.of(intent)
                .flatMap(file -> secrets.text(intent.namespace(), file.secret(), file.key()))
                .map(String::strip)
                .orElse(BOOTSTRAP_PASSWORD);
    }

    private static Optional<User> admin(AccessControl control) {
        return Optional.ofNullable(control.users).stream()
                .flatMap(List::stream)
                .filter(user -> ADMIN.equals(user.name))
                .findFirst();
    }
}
