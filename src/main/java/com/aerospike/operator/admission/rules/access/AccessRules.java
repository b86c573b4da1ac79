package com.aerospike.operator.admission.rules.access;

import com.aerospike.operator.admission.rules.Rule;
import java.util.List;

/** The rules on access control, in the order in which they are checked. */
public final class AccessRules {

    /** What holds at any time. */
    public static final List<Rule> STATE = List.of(
            new SecurityNeedsUsers(),
            new RoleIsListedOnce(),
            new PredefinedRoleStays(),
            new RoleHasName(),
            new RoleNameIsClean(),
            new QuotaNeedsParameter(),
            new QuotaNeedsParameterOn(),
            new PrivilegeIsListedOnce(),
            new PrivilegeIsKnown(),
            new PrivilegeHasThreeParts(),
            new GlobalPrivilegeHasNoScope(),
            new PrivilegeNamesNamespace(),
            new PrivilegeNamesSet(),
            new AddressIsListedOnce(),
            new WhitelistIsReadable(),
            new WhitelistIsCanonical(),
            new UserIsListedOnce(),
            new UserHasName(),
            new UserNameIsClean(),
            new RoleIsGrantedOnce(),
            new UserHasKnownRoles(),
            new CertificateUserHasNoSecret(),
            new FederalUsersHaveCertificates(),
            new PasswordUserHasSecret(),
            new AdminIsThere(),
            new CertificateUsersNeedVersion());

    /** Users who log in by certificate. */
    public static final List<Rule> CERTIFICATES =
            List.of(new CertificateUsersNeedTls(), new CertificateUsersAreAsked(), new OperatorIsAdminByCertificate());

    /** What holds at creation. */
    public static final List<Rule> FIRST = List.of(new UsersNeedSecurity());

    /** What a change may not do. */
    public static final List<Rule> CHANGES = List.of(
            new UsersStay(),
            new UsersChangeWithSecurityOn(),
            new CertificateUserStays(),
            new TlsBeforeCertificateUsers(),
            new TlsRolloutBeforeCertificateUsers());

    private AccessRules() {}
}
