// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.css.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The public access to a cluster's Kibana (see sdk/docs/wire/css.md#clusters).
 *
 * @param eipSize its bandwidth in Mbit/s
 * @param publicKibanaIp its address
 * @param bandwidthResourceId the id of the bandwidth's resource
 * @param elbWhiteListResp the addresses that may access it; null when the response does not have them
 * @see <a href="https://support.huaweicloud.com/intl/en-us/api-css/ShowClusterDetail.html">vendor's documentation</a>
 * @since 0.1.0
 */
public record PublicKibanaResp(
        @JsonProperty("eipSize") @Nullable Integer eipSize,
        @JsonProperty("publicKibanaIp") @Nullable String publicKibanaIp,
        @JsonProperty("bandwidthResourceId") @Nullable String bandwidthResourceId,
        @JsonProperty("elbWhiteListResp") @Nullable ElbWhiteList elbWhiteListResp) {}
