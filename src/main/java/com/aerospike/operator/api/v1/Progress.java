package com.aerospike.operator.api.v1;

import com.aerospike.operator.api.schema.WirePart;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;

/** What the operator is doing or waiting for, in words and numbers for people; nothing depends on it. */
@WirePart
public class Progress {

    @JsonPropertyDescription("The step at hand.")
    public String step;

    @JsonPropertyDescription("The pod it concerns.")
    public String pod;

    @JsonPropertyDescription("Why the step is needed.")
    public String reason;

    @JsonPropertyDescription("What must happen before work goes on.")
    public String waitingFor;

    @JsonPropertyDescription("Since when this step, or its wait, is at hand, as RFC 3339 time.")
    public String since;

    @JsonPropertyDescription("Pods that are not yet as wanted.")
    public Integer remaining;

    @JsonPropertyDescription("Pods that are ready.")
    public Integer readyPods;

    @JsonPropertyDescription("Pods that still have to be restarted.")
    public Integer podsPendingRestart;

    @JsonPropertyDescription("Partitions that the servers still have to move or copy.")
    public Long migrationsLeft;
}
