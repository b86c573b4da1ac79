package com.aerospike.operator.cluster.act;

import com.aerospike.operator.api.v1.AccessControl;
import com.aerospike.operator.api.v1.Role;
import com.aerospike.operator.node.Privilege;
import com.aerospike.operator.node.RoleFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The roles of the resource in the form in which servers tell theirs. */
final class WantedRoles {
    private WantedRoles() {}

    static List<RoleFacts> of(AccessControl control) {
        return Optional.ofNullable(control.roles).stream()
                .flatMap(List::stream)
                .map(WantedRoles::role)
                .filter(role -> !role.predefined())
                .toList();
    }

    private static RoleFacts role(Role role) {
        return new RoleFacts(
                role.name,
                Optional.ofNullable(role.privileges).stream()
                        .flatMap(List::stream)
                        .map(Privilege::parse)
                        .collect(Collectors.toSet()),
                Optional.ofNullable(role.whitelist).orElse(List.of()),
                Optional.ofNullable(role.readQuota).orElse(0),
                Optional.ofNullable(role.writeQuota).orElse(0));
    }
}
