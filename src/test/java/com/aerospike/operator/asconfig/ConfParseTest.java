package com.aerospike.operator.asconfig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConfParseTest {

    private static final YAMLMapper YAML = new YAMLMapper();

    @Test
    void readsAFileWrittenByHand() throws IOException {
        String conf = """
                \uFEFF# Aerospike database configuration file.

                service {
                \tproto-fd-max 15000   # clients
                \trun-as-daemon
                  cluster-name   007
                    feature-key-file /etc/aerospike/features.conf
                }\r
                logging {
                  console { # to stderr
                    context any info
                    context security   detail
                  }
                  file /var/log/aerospike/aerospike.log {
                    context any critical
                  }
                  syslog {
                    context any WARNING
                    facility local3
                    path /dev/log
                  }
                }
                network {
                  service {
                    address any
                    port 3000
                    tls-authenticate-client a.example
                    tls-authenticate-client b.example
                  }
                  heartbeat {
                    mode mesh
                    mesh-seed-address-port 10.0.0.1 3002
                    mesh-seed-address-port 10.0.0.2\t3002
                  }
                  tls node.example {
                    cert-file secrets:pki:cert
                  }
                }
                namespace test {
                  default-ttl 30d
                  memory-size 4G
                  enable-benchmarks-read
                  default-read-touch-ttl-pct -1
                  sindex-type shmem
                  storage-engine device {
                    device /dev/sda /dev/sdb
                    filesize 2g
                    user-dn (cn=a  b)
                  }
                }
                namespace bar {
                  storage-engine memory
                  set s {
                  }
                }
                mod-lua {
                  cache-enabled false
                }
                """;

        assertThat(Conf.parse(conf)).isEqualTo(YAML.readTree("""
                service:
                  proto-fd-max: 15000
                  run-as-daemon: true
                  cluster-name: "007"
                  feature-key-file: /etc/aerospike/features.conf
                logging:
                  - {name: console, any: info, security: detail}
                  - {name: /var/log/aerospike/aerospike.log, any: critical}
                  - {name: syslog, any: WARNING, facility: local3, path: /dev/log}
                network:
                  service:
                    addresses: [any]
                    port: 3000
                    tls-authenticate-client: [a.example, b.example]
                  heartbeat: {mode: mesh, mesh-seed-address-ports: ["10.0.0.1:3002", "10.0.0.2:3002"]}
                  tls: [{name: node.example, cert-file: "secrets:pki:cert"}]
                namespaces:
                  - name: test
                    default-ttl: 2592000
                    memory-size: 4294967296
                    enable-benchmarks-read: true
                    default-read-touch-ttl-pct: -1
                    sindex-type: {type: shmem}
                    storage-engine:
                      type: device
                      devices: ["/dev/sda:/dev/sdb"]
                      filesize: 2147483648
                      user-dn: (cn=a  b)
                  - name: bar
                    storage-engine: {type: memory}
                    sets: [{name: s}]
                mod-lua: {cache-enabled: false}
                """));
    }

    @Test
    void joinsSectionsThatAreWrittenTwice() throws IOException {
        assertThat(Conf.parse("service {\na 1\n}\nservice {\nb 2\na 3\n}\n"))
                .isEqualTo(YAML.readTree("service: {a: 3, b: 2}"));
    }

    @Test
    void keepsSeveralFeatureKeyFilesAsAList() throws IOException {
        assertThat(Conf.parse("service {\nfeature-key-file /a\nfeature-key-file /b\n}\n"))
                .isEqualTo(YAML.readTree("service: {feature-key-files: [/a, /b]}"));
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "\"service {\nport\n}\", 2, 'port' has no value",
                "\"service {\na 1\", 1, the section is not closed",
                "\"service {\n}\n}\", 3, closes a section that is not open",
                "\"service {\n} x\n\", 2, the end of a section must stand alone",
                "\"\n{\", 2, the section has no name",
                "\"namespace {\n}\", 1, section 'namespace' needs a name",
                "\"namespace a {\n}\nnamespace a {\n}\", 3, a second section 'namespace' with the same name",
                "\"namespace a {\nstorage-engine {\n}\n}\", 2, section 'storage-engine' needs a type",
                "\"namespace a {\nindex-type shmem\nindex-type shmem\n}\", 3, section 'index-type' appears twice",
                "\"service x {\n}\", 1, section 'service' takes no name",
                "\"logging {\nany info\n}\", 2, \"expected a log sink: console, syslog or file <path>\"",
                "\"logging {\nconsole {\nany info\n}\n}\", 3, expected context <name> <level>",
                "\"logging {\nconsole {\", 2, the section is not closed",
                "\"namespace a {\nname b\n}\", 2, 'name' is part of a section's header",
                "\"service {\na 1\na {\n}\n}\", 3, 'a' is both a value and a section",
                "\"service {\na {\n}\na 1\n}\", 4, 'a' is both a value and a section",
                "\"namespace a\nnamespace a {\n}\", 2, 'namespace' is both a value and a section",
                "\"network {\ntls-authenticate-client any\ntls-authenticate-client x\n}\", 3, "
                        + "\"'tls-authenticate-client' is either any, false or a list of names\""
            })
    void namesTheLineOfABadText(String text, int line, String message) {
        assertThatThrownBy(() -> Conf.parse(text))
                .isInstanceOf(ConfException.class)
                .hasMessage("line " + line + ": " + message)
                .extracting(e -> ((ConfException) e).line())
                .isEqualTo(OptionalInt.of(line));
    }

    @Test
    void refusesEndlessNesting() {
        assertThatThrownBy(() -> Conf.parse("a {\n".repeat(100_000))).isInstanceOf(ConfException.class);
    }

    @Test
    void doesNotShowValuesInItsErrors() {
        assertThatThrownBy(() -> Conf.parse("logging {\nquery-user-password hunter2 {\n"))
                .hasMessageNotContaining("hunter2");
    }
}
