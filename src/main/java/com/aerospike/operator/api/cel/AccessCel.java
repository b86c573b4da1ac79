package com.aerospike.operator.api.cel;

/** Rules on users. Asked of the spec unless a rule says otherwise. */
public final class AccessCel {

    public static final String USERS_STAY = "!has(oldSelf.aerospikeAccessControl) || has(self.aerospikeAccessControl)";

    /** Asked of the access control, as those below. Admission lets a blank name pass. */
    public static final String CERTIFICATE_USERS_HAVE_NO_SECRET = """
            self.users.all(u, !has(u.authMode) || u.authMode != 'PKIOnly'
              || !has(u.secretName) || u.secretName == '' || u.secretName.startsWith(' '))""";

    public static final String PASSWORD_USERS_HAVE_SECRET = """
            self.users.all(u, (has(u.authMode) && u.authMode == 'PKIOnly')
              || (has(u.secretName) && u.secretName != ''))""";

    /** To look for both roles in the list of each user would cost more than the API server grants to a rule. */
    public static final String ADMIN_IS_THERE = "self.users.exists(u, u.name == 'admin' && u.roles.size() > 1)";

    private AccessCel() {}
}
