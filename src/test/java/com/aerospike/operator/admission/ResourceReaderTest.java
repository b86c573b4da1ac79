package com.aerospike.operator.admission;

import static org.assertj.core.api.Assertions.assertThat;

import com.aerospike.operator.admission.finding.FieldPath;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceReaderTest {

    private static Reading read(String text) {
        return ResourceReader.read(Yaml.tree(text));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{spec: {ignoreSidecarFailure: 'yes'}} | spec.ignoreSidecarFailure | cannot unmarshal string",
                "{spec: {ignoreSidecarFailure: 'true'}} | spec.ignoreSidecarFailure | cannot unmarshal string",
                "{spec: {size: '3'}} | spec.size | cannot unmarshal string",
                "{spec: {size: 2.5}} | spec.size | cannot unmarshal number",
                "{spec: {image: 8.1}} | spec.image | cannot unmarshal number",
                "{spec: {aerospikeConfig: text}} | spec.aerospikeConfig | cannot unmarshal string",
                "{spec: {rackConfig: {racks: [{id: {}}]}}} | spec.rackConfig.racks[0].id | cannot unmarshal object",
                "{spec: {storage: {volumes: [{name: a, initMethod: wipe}]}}} | spec.storage.volumes[0].initMethod"
                        + " | Unsupported value: \"wipe\"",
                "{spec: []} | spec | cannot unmarshal array",
                "text | '' | cannot unmarshal string",
            })
    void aValueOfTheWrongTypeIsNamedWithItsPath(String document, String path, String message) {
        // When
        var reading = read(document);
        // Then
        assertThat(reading).isInstanceOfSatisfying(Reading.Unreadable.class, unreadable -> {
            assertThat(unreadable.violation().rule()).isEqualTo("V-CRD-18");
            assertThat(unreadable.violation().path()).isEqualTo(path);
            assertThat(unreadable.violation().message()).contains(message);
        });
    }

    @Test
    void aNullIsAnAbsentKey() {
        // When
        var reading = read("{spec: {size: null, aerospikeConfig: null, rackConfig: {racks: null}}}");
        // Then
        assertThat(reading).isInstanceOfSatisfying(Reading.Readable.class, readable -> {
            assertThat(readable.cluster().getSpec().size).isNull();
            assertThat(readable.cluster().getSpec().aerospikeConfig).isNull();
        });
    }

    @Test
    void aNullInsideTheConfigurationStays() {
        // When
        var reading = read("{spec: {aerospikeConfig: {security: null}}}");
        // Then
        assertThat(reading).isInstanceOfSatisfying(Reading.Readable.class, readable -> assertThat(
                        readable.cluster().getSpec().aerospikeConfig.has("security"))
                .isTrue());
    }

    @Test
    void fieldsWithoutAPlaceAreListed() {
        // When
        var reading = read("{spec: {siez: 2, storage: {volumes: [{nmae: a}]}, aerospikeConfig: {any: 1}}}");
        // Then
        assertThat(reading)
                .isInstanceOfSatisfying(Reading.Readable.class, readable -> assertThat(readable.unknownFields())
                        .isEqualTo(List.of(new FieldPath("spec.siez"), new FieldPath("spec.storage.volumes[0].nmae"))));
    }
}
