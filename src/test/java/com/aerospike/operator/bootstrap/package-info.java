/**
 * Scenarios of a pod's cold start. Each runs the real code on a temporary folder that stands for the pod's file system;
 * final configurations and reports are compared with golden folders in {@code src/test/resources/bootstrap}. Histories
 * of volumes run without folders, but with the operator's planner and status on the other side.
 */
package com.aerospike.operator.bootstrap;
