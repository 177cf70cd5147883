"""Run by the validator's own Python: says as JSON what it finds in the forms
and files of a folder.  Arguments: the forms, then the files as FORM=FILE."""
import json
import sys

import frictionless
import yaml


def schema_of(resource):
    return frictionless.Schema.from_descriptor(resource['schema'])


def errors(form, file):
    report = frictionless.Resource(
        path=file, schema=schema_of(form), format='csv').validate()
    return [[e.type, getattr(e, 'row_number', None),
             getattr(e, 'field_number', None)]
            for task in report.tasks for e in task.errors]


def main():
    with open(sys.argv[1], encoding='utf-8') as file:
        forms = {form['name']: form
                 for form in yaml.safe_load(file)['resources']}
    found = {'forms': {name: sorted(
        field.name for field in schema_of(form).fields)
        for name, form in forms.items()}}
    for argument in sys.argv[2:]:
        name, file = argument.split('=')
        found[file] = errors(forms[name], file)
    print(json.dumps(found))


main()
