// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.examples.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clusterupgrade.ack.AckClient;
import io.clusterupgrade.cce.CceClient;
import io.clusterupgrade.cce.CceOperations;
import io.clusterupgrade.cce.model.UpgradeTask;
import io.clusterupgrade.cce.request.ShowUpgradeClusterTaskRequest;
import io.clusterupgrade.client.ServiceClient;
import io.clusterupgrade.credentials.Credentials;
import io.clusterupgrade.credentials.CredentialsProvider;
import io.clusterupgrade.css.CssClient;
import io.clusterupgrade.css.model.GetUpgradeDetailInfo;
import io.clusterupgrade.endpoint.AlibabaRoaStyle;
import io.clusterupgrade.endpoint.Endpoint;
import io.clusterupgrade.endpoint.EndpointStyle;
import io.clusterupgrade.error.ApiException;
import io.clusterupgrade.error.ConflictException;
import io.clusterupgrade.error.NotFoundException;
import io.clusterupgrade.error.OutcomeUnknownException;
import io.clusterupgrade.error.TransportException;
import io.clusterupgrade.identity.AlibabaIdentity;
import io.clusterupgrade.identity.IdentitySettings;
import io.clusterupgrade.identity.RamRole;
import io.clusterupgrade.request.ApiResponse;
import io.clusterupgrade.request.RequestOptions;
import io.clusterupgrade.signer.Signer;
import io.clusterupgrade.simulator.Accounts;
import io.clusterupgrade.simulator.CloudSimulator;
import io.clusterupgrade.simulator.fault.Fault;
import io.clusterupgrade.testkit.SimulatedCloud;
import io.clusterupgrade.transport.RateLimit;
import io.clusterupgrade.transport.RetryPolicy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The code of the pages on credentials, endpoints, retries and errors. */
@SimulatedCloud
class ClientSnippetsTest {
    @Test
    void credentials() {
        String accessKeyId = "AK";
        String secretAccessKey = "SK";
        String securityToken = "STS";
        String iamOrBearerToken = "TOKEN";
        // region credentials
        Credentials keys = Credentials.accessKey(accessKeyId, secretAccessKey);
        Credentials temporary = Credentials.session(accessKeyId, secretAccessKey, securityToken);
        Credentials token = Credentials.token(iamOrBearerToken);
        // endregion
        assertThat(List.of(keys, temporary, token))
                .noneMatch(each -> each.toString().contains("SK"));
    }

    @Test
    void otherSourcesOfCredentials() {
        // region providers
        CredentialsProvider role = AlibabaIdentity.assumeRole(
                AlibabaIdentity.defaultChain(IdentitySettings.defaults()),
                RamRole.of("acs:ram::1234567890123456:role/upgrade").withDuration(Duration.ofHours(1)),
                IdentitySettings.builder().region("cn-hangzhou").build());
        CredentialsProvider vault =
                () -> Credentials.token(System.getProperty("my.vault.token", "")); // asked for each call
        AckClient ack = AckClient.builder()
                .region("cn-hangzhou")
                .credentialsProvider(role)
                .build();
        // endregion
        assertThat(ack).isNotNull();
        assertThatThrownBy(vault::credentials).isInstanceOf(IllegalArgumentException.class);
        ack.close();
    }

    @Test
    void endpoints() {
        // region endpoints
        AckClient inside = AckClient.builder()
                .region("cn-hangzhou")
                .endpointStyle(AlibabaRoaStyle.vpc())
                .build();
        CssClient partner = CssClient.builder()
                .endpoint("https://css.example-cloud.com") // the paths stay as documented
                .iamEndpoint("https://iam.example-cloud.com")
                .build();
        EndpointStyle gateway = context ->
                new Endpoint("https://gateway.example.com", "/css/" + context.version() + "/" + context.projectId());
        CssClient behind =
                CssClient.builder().projectId("p").endpointStyle(gateway).build();
        // endregion
        for (ServiceClient client : List.of(inside, partner, behind)) {
            assertThat(client.toString()).isNotBlank();
            client.close();
        }
    }

    @Test
    void signers(CloudSimulator cloud) {
        CssClient css = CssClient.builder()
                .endpoint(cloud.endpoint())
                .projectId(Accounts.PROJECT_ID)
                .credentials(Credentials.accessKey(Accounts.ACCESS_KEY_ID, Accounts.SECRET_KEY))
                .build();
        // region signers
        Signer traced = (request, credentials, now) -> Signer.huawei()
                .sign(request.withHeader("X-Trace", "nightly"), credentials, now); // signed with the rest
        CssClient client = css.toBuilder().signer(traced).build();
        // endregion
        assertThat(client.clusters()).isEmpty();
        assertThat(cloud.journal().calls().get(0).headers()).containsEntry("x-trace", "nightly");
        client.close();
        css.close();
    }

    @Test
    void retries(CloudSimulator cloud, CssClient css) {
        String clusterId = cloud.css().addCluster(c -> c.name("shop")).id();
        // region retries
        CssClient patient = css.toBuilder()
                .retryPolicy(RetryPolicy.builder()
                        .maxAttempts(6)
                        .longestDelay(Duration.ofSeconds(30))
                        .build())
                .rateLimit(RateLimit.perSecond(5).withBurst(10))
                .callTimeout(Duration.ofMinutes(5))
                .build();
        // endregion
        // region options
        RequestOptions quick =
                RequestOptions.none().withCallTimeout(Duration.ofSeconds(5)).withMaxAttempts(1);
        List<GetUpgradeDetailInfo> tasks = css.cluster(clusterId).with(quick).upgradeDetail();
        // endregion
        assertThat(tasks).isEmpty();
        assertThat(patient.cluster(clusterId).upgradeDetail()).isEmpty();
        patient.close();
    }

    @Test
    void operations(CloudSimulator cloud, CceClient cce) {
        var web = cloud.cce().addCluster(c -> c.name("web"));
        String clusterId = web.id();
        String taskId = web.startUpgrade(u -> u.targetVersion("v1.31.6-r2"));
        // region plain
        UpgradeTask task = cce.cluster(clusterId).showUpgradeClusterTask(taskId);
        System.out.println(task.status().phase() + " " + task.status().progress());
        // endregion
        // region operation
        ShowUpgradeClusterTaskRequest request = new ShowUpgradeClusterTaskRequest(clusterId, taskId);
        ApiResponse<UpgradeTask> response = cce.call(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, request);
        CompletableFuture<ApiResponse<UpgradeTask>> later =
                cce.callAsync(CceOperations.SHOW_UPGRADE_CLUSTER_TASK, request);
        // endregion
        assertThat(response.attempts()).isEqualTo(1);
        assertThat(later.join().value()).isEqualTo(task);
    }

    @Test
    void errors(CloudSimulator cloud, CssClient css) {
        String clusterId = cloud.css().addCluster(c -> c.name("shop")).id();
        String taskId = "6f1a";
        cloud.faults().always(Fault.cutAfterExecution());
        // region errors
        String advice;
        try {
            css.cluster(clusterId).retryUpgradeTask(taskId);
            advice = "accepted";
        } catch (OutcomeUnknownException e) {
            advice = "It may have been done. Read the state before you send it again: " + e.getMessage();
        } catch (NotFoundException | ConflictException e) {
            advice = "Rejected, and nothing was done: " + e.code() + ", request " + e.requestId();
        } catch (ApiException e) {
            advice = "Rejected: " + e.getMessage();
        } catch (TransportException e) {
            advice = "Nothing was sent: " + e.getMessage();
        }
        // endregion
        assertThat(advice).startsWith("It may have been done.");
    }
}
