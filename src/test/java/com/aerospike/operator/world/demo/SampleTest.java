package com.aerospike.operator.world.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aerospike.operator.admission.Admission;
import com.aerospike.operator.admission.Guard;
import com.aerospike.operator.admission.Reading;
import com.aerospike.operator.admission.ResourceReader;
import com.aerospike.operator.kube.InitImage;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleTest {

    private static final Path FILE = Path.of(Sample.DEFAULT);

    @Test
    void namesTheClusterOfTheFile() {
        assertThat(Sample.read(FILE)).isEqualTo(new Sample(FILE, "aerospike", "aerocluster"));
    }

    @Test
    void theSampleIsAdmittedWithoutAWarning() throws IOException {
        // Given
        var documents = new YAMLMapper()
                .readerFor(JsonNode.class)
                .<JsonNode>readValues(FILE.toFile())
                .readAll();
        var cluster = (Reading.Readable) ResourceReader.read(documents.getLast());
        // When
        var admission = new Guard(InitImage.NONE).admitCreate(cluster.cluster());
        // Then
        assertThat(cluster.unknownFields()).isEmpty();
        assertThat(admission).isInstanceOf(Admission.Admitted.class);
        assertThat(admission.warnings()).isEmpty();
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> Sample.read(Path.of("nowhere.yaml")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sample nowhere.yaml cannot be read");
    }

    @Test
    void aFileWithoutClusterIsRefused(@TempDir Path folder) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("other.yaml"), "kind: Secret\nmetadata: {name: s, namespace: n}\n");
        // When, Then
        assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("holds no AerospikeCluster");
    }

    @Test
    void aClusterWithoutNamespaceIsRefused(@TempDir Path folder) throws IOException {
        // Given
        var file = Files.writeString(folder.resolve("bare.yaml"), "kind: AerospikeCluster\nmetadata: {name: ring}\n");
        // When, Then
        assertThatThrownBy(() -> Sample.read(file)).hasMessageContaining("no namespace");
    }
}
