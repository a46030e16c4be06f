// SPDX-License-Identifier: Apache-2.0
package org.shirube.backend.organization.web;

import static org.shirube.contract.platform.Role.DX_LEAD;
import static org.shirube.contract.platform.Role.HR;
import static org.shirube.contract.platform.Role.TRANSFER_OFFICER;

import org.shirube.backend.organization.Sight;

/// What a caller sees of a person in the directory: the field rules of `access.md`, row "directory of others".
///
/// @param name name, number and unit
/// @param grade 職務の級
/// @param postings postings and position
/// @param everything employments, leaves, state, former name
/// @param birthDate for HR and the person only
record DirectoryFields(boolean name, boolean grade, boolean postings, boolean everything, boolean birthDate) {

    static DirectoryFields of(Sight sight) {
        var everything = sight.self() || sight.by(HR, TRANSFER_OFFICER);
        var manages = sight.asManager();
        var grade = everything || manages || sight.by(DX_LEAD);
        return new DirectoryFields(
                sight.named(), grade, everything || manages, everything, sight.self() || sight.by(HR));
    }
}
