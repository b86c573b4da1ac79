package com.aerospike.operator.node;

import java.util.Objects;
import java.util.Optional;

/** How a session gets into a node. With {@link #tls()} the connection is encrypted, otherwise it is clear text. */
public sealed interface Access {

    Optional<Tls> tls();

    static Access open() {
        return new Open(Optional.empty());
    }

    static Access password(String user, HashedPassword password) {
        return new Password(user, password, Optional.empty());
    }

    /** No login: security is off, or only unprotected answers are wanted. */
    record Open(Optional<Tls> tls) implements Access {
        public Open {
            Objects.requireNonNull(tls, "tls");
        }
    }

    /** Login with a user of the node's own user table. A node with security off lets it pass. */
    record Password(String user, HashedPassword password, Optional<Tls> tls) implements Access {
        public Password {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(password, "password");
            Objects.requireNonNull(tls, "tls");
        }
    }

    /** Login as the common name of the client certificate; impossible without TLS. */
    record Pki(Tls identity) implements Access {
        public Pki {
            Objects.requireNonNull(identity, "identity");
        }

        @Override
        public Optional<Tls> tls() {
            return Optional.of(identity);
        }
    }

    /** A further connection of a session that logged in before; the same node must have issued the token. */
    record Resumed(Optional<String> user, SessionToken token, Optional<Tls> tls) implements Access {
        public Resumed {
            Objects.requireNonNull(user, "user");
            Objects.requireNonNull(token, "token");
            Objects.requireNonNull(tls, "tls");
        }
    }
}
