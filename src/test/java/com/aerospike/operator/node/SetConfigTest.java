package com.aerospike.operator.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SetConfigTest {

    private static final Build BUILD = Build.parse("8.1.2.0").orElseThrow();

    static Stream<Arguments> changes() {
        return Stream.of(
                Arguments.of(
                        SetConfig.of(new ConfigScope.Service(), "proto-fd-max", "18000"),
                        "set-config:context=service;proto-fd-max=18000"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.Network(), "heartbeat.interval", "250"),
                        "set-config:context=network;heartbeat.interval=250"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.NamespaceSet("test", "s1"), "disable-eviction", "false"),
                        "set-config:context=namespace;namespace=test;set=s1;disable-eviction=false"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.Security(), "log.report-data-op", "true")
                                .and("namespace", "test")
                                .and("set", "s1"),
                        "set-config:context=security;log.report-data-op=true;namespace=test;set=s1"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.Datacenter("dc2"), "action", "create"),
                        "set-config:context=xdr;dc=dc2;action=create"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.Datacenter("dc2"), "node-address-port", "10.9.9.9:3000")
                                .and("action", "add"),
                        "set-config:context=xdr;dc=dc2;node-address-port=10.9.9.9:3000;action=add"),
                Arguments.of(
                        SetConfig.of(new ConfigScope.DatacenterNamespace("dc1", "test"), "ship-set", "a"),
                        "set-config:context=xdr;dc=dc1;namespace=test;ship-set=a"),
                Arguments.of(SetConfig.of(new ConfigScope.Xdr(), "src-id", ""), "set-config:context=xdr;src-id=null"));
    }

    @ParameterizedTest
    @MethodSource("changes")
    void isWrittenAsNodesExpect(SetConfig change, String command) {
        assertThat(change.command(BUILD)).isEqualTo(command);
    }

    @Test
    void cannotSmuggleASecondSetting() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetConfig.of(new ConfigScope.Service(), "ticker-interval", "1;proto-fd-max=1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetConfig.of(new ConfigScope.Namespace("a;set=b"), "x", "1")
                        .command(BUILD));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetConfig.of(new ConfigScope.Service(), "x", "1\nquiesce:"));
    }
}
