// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.simulator.ack.model;

/**
 * A worker node at one instant of task time.
 *
 * @param name node name
 * @param instanceId id of the machine; names the node in the results of tasks
 * @param nodePoolId the pool to which it belongs
 * @param ipAddress its address
 * @param kubeletVersion its version, which DescribeClusterNodes does not return
 * @since 0.1.0
 */
public record AckNode(String name, String instanceId, String nodePoolId, String ipAddress, String kubeletVersion) {}
