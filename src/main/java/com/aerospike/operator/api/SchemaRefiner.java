package com.aerospike.operator.api;

import com.aerospike.operator.api.schema.ListMap;
import com.aerospike.operator.api.schema.ListSet;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.List;

/**
 * Walks a class and its generated schema side by side and adds to the schema what only the class knows. Works in place.
 */
final class SchemaRefiner {

    /** As in the schemas that Kubernetes publishes for its own quantities. */
    private static final String QUANTITY_PATTERN = "^(\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))"
            + "(([KMGTPE]i)|[numkMGTPE]|([eE](\\+|-)?(([0-9]+(\\.[0-9]*)?)|(\\.[0-9]+))))?$";

    private final ObjectMapper mapper;

    SchemaRefiner(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void refine(JavaType type, JSONSchemaProps schema) {
        if (Boolean.TRUE.equals(schema.getXKubernetesPreserveUnknownFields())) {
            return;
        }
        if (schema.getItems() != null) {
            refine(type.getContentType(), schema.getItems().getSchema());
        } else if (schema.getAdditionalProperties() != null) {
            refine(type.getContentType(), schema.getAdditionalProperties().getSchema());
        } else if (!schema.getProperties().isEmpty()) {
            refineObject(type, schema);
        } else {
            refineValue(type.getRawClass(), schema);
        }
    }

    private static void refineValue(Class<?> type, JSONSchemaProps schema) {
        if (type == Integer.class) {
            schema.setFormat("int32");
        } else if (type == Long.class) {
            schema.setFormat("int64");
        } else if (type == Quantity.class) {
            schema.setPattern(QUANTITY_PATTERN);
        }
    }

    private void refineObject(JavaType type, JSONSchemaProps schema) {
        var bean = mapper.getSerializationConfig().introspect(type);
        if (schema.getDescription() == null) {
            schema.setDescription(bean.findClassDescription());
        }
        for (var property : bean.findProperties()) {
            var child = schema.getProperties().get(property.getName());
            if (child != null) {
                applyListType(property, child);
                refine(property.getPrimaryType(), child);
            }
        }
        CoreFacts.of(type.getRawClass()).ifPresent(facts -> facts.applyTo(schema));
    }

    private static void applyListType(BeanPropertyDefinition property, JSONSchemaProps schema) {
        var member = property.getPrimaryMember();
        var map = member.getAnnotation(ListMap.class);
        if (map != null) {
            schema.setXKubernetesListType("map");
            schema.setXKubernetesListMapKeys(List.of(map.value()));
        }
        if (member.getAnnotation(ListSet.class) != null) {
            schema.setXKubernetesListType("set");
        }
    }
}
