// SPDX-License-Identifier: Apache-2.0
package org.shirube.contract.assessment;

/// Answer of `POST /api/v1/campaigns/{id}/invite`: people of the population who joined after the campaign opened.
///
/// @param added invited now
/// @param invited all who are invited
public record InviteView(int added, int invited) {}
