"""What pages are made of: small records, ready to be shown, one kind a file, each beside what makes it of the register.

Templates only loop over them and choose. Addresses in them lead from the root of the site, save where one says otherwise.
"""
