package com.aerospike.operator.planning;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/** Forecasts for programs. */
public final class ForecastJson {
    private ForecastJson() {}

    public static ArrayNode of(List<Forecast> forecasts) {
        ArrayNode clusters = JsonNodeFactory.instance.arrayNode();
        forecasts.forEach(forecast -> put(forecast, clusters.addObject()));
        return clusters;
    }

    private static void put(Forecast forecast, ObjectNode into) {
        into.put("namespace", forecast.namespace())
                .put("name", forecast.name())
                .put("kind", word(forecast.kind()))
                .put("serversAsked", false);
        forecast.summary().forEach(into.putArray("summary")::add);
        ArrayNode racks = into.putArray("racks");
        forecast.racks().forEach(rack -> racks.addObject()
                .put("rack", rack.rack().toString())
                .put("before", rack.before())
                .put("after", rack.after())
                .put("batch", rack.batch()));
        ArrayNode pods = into.putArray("pods");
        forecast.pods().forEach(pod -> {
            ObjectNode entry = pods.addObject()
                    .put("pod", pod.pod().toString())
                    .put("rack", pod.pod().rack().toString())
                    .put("now", pod.now())
                    .put("action", word(pod.action()))
                    .put("turn", pod.turn());
            pod.because().forEach(entry.putArray("because")::add);
        });
        forecast.needsPerson().forEach(into.putArray("needsPerson")::add);
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
