package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownConfTest {
    private static final String TEXT = "service {\n    proto-fd-max    15000\n}\n";

    @Test
    void whatFollowsFromATextIsWorkedOutOnce() {
        var conf = new KnownConf(TEXT);

        assertThat(conf.hash()).isEqualTo(Conf.hash(TEXT)).isSameAs(conf.hash());
        assertThat(conf.content()).contains(Conf.parse(TEXT)).isSameAs(conf.content());
        assertThat(conf).isEqualTo(new KnownConf(TEXT)).hasSameHashCodeAs(new KnownConf(TEXT));
    }

    @Test
    void aTextThatMakesNoSenseSaysNothing() {
        assertThat(new KnownConf("service {").content()).isEmpty();
    }
}
