// SPDX-License-Identifier: Apache-2.0
package io.clusterupgrade.cce;

import static io.clusterupgrade.cce.CceDefinition.read;
import static io.clusterupgrade.cce.CceDefinition.write;

import io.clusterupgrade.cce.model.AddonCheck;
import io.clusterupgrade.cce.model.AddonCheckTaskList;
import io.clusterupgrade.cce.model.AddonInstance;
import io.clusterupgrade.cce.model.AddonInstanceList;
import io.clusterupgrade.cce.model.AddonTemplateList;
import io.clusterupgrade.cce.request.BatchCreateAddonPrecheckRequest;
import io.clusterupgrade.cce.request.ListAddonInstancesRequest;
import io.clusterupgrade.cce.request.ListAddonPrecheckTasksRequest;
import io.clusterupgrade.cce.request.ListAddonTemplatesRequest;
import io.clusterupgrade.cce.request.RollbackAddonInstanceRequest;
import io.clusterupgrade.cce.request.ShowAddonInstanceRequest;
import io.clusterupgrade.cce.request.UpdateAddonInstanceRequest;
import io.clusterupgrade.request.Operation;

/**
 * The operations on add-ons, which programs name as constants of {@link CceOperations.Addons}.
 *
 * @since 0.1.0
 */
public abstract sealed class CceAddonConstants permits CceOperations.Addons {
    /** Starts a check of add-ons. */
    public static final Operation<BatchCreateAddonPrecheckRequest, AddonCheck> BATCH_CREATE_ADDON_PRECHECK = write(
                    "BatchCreateAddonPrecheck", "POST", "/clusters/{cluster_id}/addons/precheck")
            .request(BatchCreateAddonPrecheckRequest.class)
            .path("cluster_id", BatchCreateAddonPrecheckRequest::clusterId)
            .body(request -> CceBodies.task("AddonCheck", request))
            .response(AddonCheck.class)
            .echoing("cluster_id", check -> check.spec().clusterId());

    /** Lists the checks of add-ons. */
    public static final Operation<ListAddonPrecheckTasksRequest, AddonCheckTaskList> LIST_ADDON_PRECHECK_TASKS = read(
                    "ListAddonPrecheckTasks", "/clusters/{cluster_id}/addons/precheck/tasks")
            .request(ListAddonPrecheckTasksRequest.class)
            .path("cluster_id", ListAddonPrecheckTasksRequest::clusterId)
            .query("type", ListAddonPrecheckTasksRequest::type)
            .query("task_id", ListAddonPrecheckTasksRequest::taskId)
            .query("addon_instance_id", ListAddonPrecheckTasksRequest::addonInstanceId)
            .response(AddonCheckTaskList.class)
            .echoingInEach(
                    "task_id",
                    AddonCheckTaskList::items,
                    check -> check.metadata().taskId())
            .echoingInEach(
                    "addon_instance_id",
                    AddonCheckTaskList::items,
                    check -> check.metadata().addonInstanceId());

    /** Rolls an instance of an add-on back. */
    public static final Operation<RollbackAddonInstanceRequest, AddonInstance> ROLLBACK_ADDON_INSTANCE = write(
                    "RollbackAddonInstance", "POST", "/addons/{id}/operation/rollback")
            .request(RollbackAddonInstanceRequest.class)
            .path("id", RollbackAddonInstanceRequest::addonInstanceId)
            .jsonBody()
            .withoutProject()
            .response(AddonInstance.class)
            .echoing(
                    "clusterID",
                    RollbackAddonInstanceRequest::clusterId,
                    addon -> addon.spec().clusterId());

    /** Lists the instances of add-ons in a cluster. */
    public static final Operation<ListAddonInstancesRequest, AddonInstanceList> LIST_ADDON_INSTANCES = read(
                    "ListAddonInstances", "/addons")
            .request(ListAddonInstancesRequest.class)
            .query("cluster_id", ListAddonInstancesRequest::clusterId)
            .withoutProject()
            .response(AddonInstanceList.class)
            .echoingInEach(
                    "cluster_id",
                    AddonInstanceList::items,
                    addon -> addon.spec().clusterId());

    /** Reads one instance of an add-on. */
    public static final Operation<ShowAddonInstanceRequest, AddonInstance> SHOW_ADDON_INSTANCE = read(
                    "ShowAddonInstance", "/addons/{id}")
            .request(ShowAddonInstanceRequest.class)
            .path("id", ShowAddonInstanceRequest::addonInstanceId)
            .query("cluster_id", ShowAddonInstanceRequest::clusterId)
            .withoutProject()
            .response(AddonInstance.class)
            .echoing("id", addon -> addon.metadata().uid())
            .echoing("cluster_id", addon -> addon.spec().clusterId());

    /** Upgrades an instance of an add-on, or changes its settings. */
    public static final Operation<UpdateAddonInstanceRequest, AddonInstance> UPDATE_ADDON_INSTANCE = write(
                    "UpdateAddonInstance", "PUT", "/addons/{id}")
            .request(UpdateAddonInstanceRequest.class)
            .path("id", UpdateAddonInstanceRequest::addonInstanceId)
            .body(CceBodies::addon)
            .withoutProject()
            .response(AddonInstance.class)
            .echoing("id", addon -> addon.metadata().uid())
            .echoing(
                    "clusterID",
                    UpdateAddonInstanceRequest::clusterId,
                    addon -> addon.spec().clusterId());

    /** Lists the add-ons that exist, with their versions. */
    public static final Operation<ListAddonTemplatesRequest, AddonTemplateList> LIST_ADDON_TEMPLATES = read(
                    "ListAddonTemplates", "/addontemplates")
            .request(ListAddonTemplatesRequest.class)
            .query("addon_template_name", ListAddonTemplatesRequest::addonTemplateName)
            .withoutProject()
            .response(AddonTemplateList.class);

    CceAddonConstants() {}
}
